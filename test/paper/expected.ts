import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { timLoai, tenIn } from '../../src/decree/loai-van-ban.ts'
import { doMat, mucDoKhan } from '../../src/decree/muc-iii.ts'
import { leTrang } from '../../src/decree/trang.ts'
import { cacCoQuan, cacNguoiKy, linesOf, type Hinh, type VanBan } from '../../src/model/van-ban.ts'
import { check } from '../../src/pipeline.ts'
import { textOf } from '../../src/tree/inline.ts'
import type { NguoiKy, PhuLuc, VanBanTree } from '../../src/tree/nodes.ts'
import { find, findAll } from '../../src/tree/visit.ts'
import { contentOf, type ExpectedContent } from './expected-content.ts'
import { ownWords } from './own-words.ts'

export type { ExpectedParagraph } from './expected-content.ts'

/** What a definition lets us expect on paper. */
export interface Expected {
  /** As printed above trích yếu; undefined for công văn, which has none. */
  readonly tenLoai?: string
  readonly chuQuan?: string
  readonly banHanh: string
  readonly hasNumber: boolean
  readonly diaDanh: string
  readonly has: { readonly ngay: boolean; readonly thang: boolean; readonly nam: boolean }
  readonly trichYeu: string
  readonly kinhGui: readonly string[]
  /** Ô 10a and 10b, from the top. */
  readonly stamps: readonly Stamp[]
  readonly luuHanh?: string
  readonly content: ExpectedContent
  readonly signers: readonly ExpectedSigner[]
  readonly noiNhan: readonly string[]
  readonly nguoiSoanThao?: string
  readonly diaChi: readonly string[]
  readonly phuLuc: readonly ExpectedPhuLuc[]
  /** mm */
  readonly margin: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>
  readonly chosen: Chosen
  /** The author's own words: those of căn cứ, content and annexes. */
  readonly own: readonly string[]
}

/** A text in a box, width and height in mm. */
export interface Stamp {
  readonly text: string
  readonly box: readonly [number, number]
}

/** Pictures with their widths as asked for, mm. */
export interface ExpectedSigner {
  /** Quyền hạn and chức vụ. */
  readonly lines: readonly string[]
  readonly chucVuKhac?: string
  readonly hoTen: string
  readonly chuKy?: Hinh
  readonly dau?: Hinh
}

export interface ExpectedPhuLuc {
  readonly so: string
  readonly ten: string
  readonly kemTheo: string
  readonly showsFirstNumber: boolean
  readonly lies: boolean
  readonly apart: boolean
  readonly kySo?: string
  readonly content: ExpectedContent
}

/** The author's choices within the decree's ranges: lines, pt, mm. */
export interface Chosen {
  readonly lineSpacing?: number
  readonly spaceBetween?: number
  readonly firstLine?: number
  readonly margin: boolean
}

/**
 * YAML text → what its paper must show. Letterhead and signature come from the definition itself; so does every word of
 * the content that its author wrote (`own`). What only the program says (numbers, what a reference stands for, tasks as
 * a table, an annex's reference line) is taken from the tree: whether a tree is right, the goldens and tests of its
 * stages tell.
 * @param folder the one that the definition's pictures are named from
 */
export async function expectedOf(yaml: string, folder: string): Promise<Expected> {
  const { value, diagnostics } = await check(yaml, { readFile: path => readFile(join(folder, path)) })
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return expect(parse(yaml.normalize('NFC')) as VanBan, value.tree)
}

function expect(vanBan: VanBan, tree: VanBanTree): Expected {
  const loai = timLoai(vanBan.loai_van_ban)
  const hasName = loai?.abbreviation !== undefined
  const [nam, thang, ngay] = String(vanBan.thoi_gian_ban_hanh ?? '').split('-')
  const luuHanh = vanBan.pham_vi_luu_hanh
  const noiDung = find(tree, 'noi-dung')
  const nguoiSoanThao = find(tree, 'nguoi-soan-thao')?.text
  return {
    ...(loai !== undefined && hasName && { tenLoai: tenIn(loai).toUpperCase() }),
    ...(vanBan.co_quan_chu_quan !== undefined && { chuQuan: linesOf(vanBan.co_quan_chu_quan).join(' ') }),
    banHanh: cacCoQuan(vanBan.co_quan_ban_hanh)
      .map(({ ten }) => ten.join(' '))
      .join(' - '),
    hasNumber: (vanBan.so_van_ban ?? null) !== null,
    diaDanh: vanBan.dia_danh,
    has: { ngay: ngay !== undefined, thang: thang !== undefined, nam: nam !== '' },
    trichYeu: linesOf(vanBan.trich_yeu).join(' '),
    kinhGui: [vanBan.kinh_gui ?? []].flat(),
    stamps: stampsOf(vanBan),
    ...(luuHanh !== undefined && { luuHanh: luuHanh.toUpperCase() }),
    content: contentOf(
      noiDung?.children ?? [],
      noiDung?.boCuc ?? 'muc',
      findAll(tree, 'can-cu').map(({ content }) => content),
    ),
    signers: signersOf(vanBan, findAll(tree, 'nguoi-ky')),
    noiNhan: vanBan.noi_nhan ?? [],
    ...(nguoiSoanThao !== undefined && { nguoiSoanThao }),
    diaChi: find(tree, 'dia-chi-co-quan')?.lines ?? [],
    phuLuc: findAll(tree, 'phu-luc').map(phuLucOf),
    ...pageOf(vanBan),
    own: ownWords([vanBan.can_cu, vanBan.noi_dung, vanBan.phu_luc]),
  }
}

function stampsOf({ do_mat, muc_do_khan }: VanBan): readonly Stamp[] {
  return [
    ...(do_mat === undefined ? [] : [{ text: doMat.texts[do_mat], box: doMat.boxes[do_mat] }]),
    ...(muc_do_khan === undefined
      ? []
      : [{ text: mucDoKhan.texts[muc_do_khan], box: mucDoKhan.boxes[muc_do_khan] }]),
  ]
}

function signersOf(vanBan: VanBan, nodes: readonly NguoiKy[]): readonly ExpectedSigner[] {
  return cacNguoiKy(vanBan).map(({ nguoiKy: { ho_ten, chuc_vu, chuc_vu_khac, ...pictures } }, i) => ({
    lines: nodes[i]?.lines ?? [chuc_vu],
    ...(chuc_vu_khac !== undefined && { chucVuKhac: linesOf(chuc_vu_khac).join(' ') }),
    hoTen: ho_ten,
    ...(pictures.hinh_chu_ky !== undefined && { chuKy: pictures.hinh_chu_ky }),
    ...(pictures.hinh_dau !== undefined && { dau: pictures.hinh_dau }),
  }))
}

function phuLucOf(node: PhuLuc): ExpectedPhuLuc {
  return {
    so: node.so,
    ten: node.lines.join(' '),
    kemTheo: textOf(node.kemTheo),
    showsFirstNumber: node.hienSoTrangDau === true,
    lies: node.ngang === true,
    apart: node.tepRieng === true,
    ...(node.kySo !== undefined && { kySo: textOf(node.kySo) }),
    content: contentOf(node.children, node.boCuc),
  }
}

function pageOf({ le_trang = {}, ...vanBan }: VanBan): Pick<Expected, 'margin' | 'chosen'> {
  return {
    margin: {
      top: le_trang.tren ?? leTrang.top.chosen,
      bottom: le_trang.duoi ?? leTrang.bottom.chosen,
      left: le_trang.trai ?? leTrang.left.chosen,
      right: le_trang.phai ?? leTrang.right.chosen,
    },
    chosen: {
      ...(vanBan.gian_dong !== undefined && { lineSpacing: vanBan.gian_dong }),
      ...(vanBan.gian_doan !== undefined && { spaceBetween: vanBan.gian_doan }),
      ...(vanBan.lui_dau_dong !== undefined && { firstLine: vanBan.lui_dau_dong * 10 }),
      margin: Object.keys(le_trang).length > 0,
    },
  }
}
