import { parse } from 'yaml'
import { dauKetThuc } from '../../src/decree/muc-ii.ts'
import { timLoai, tenIn } from '../../src/decree/loai-van-ban.ts'
import {
  coQuanOf,
  linesOf,
  type Dong,
  type Khoi,
  type KhoiCoCap,
  type VanBan,
} from '../../src/model/van-ban.ts'

/** A paragraph of the content, in its author's words; `title` when it is a heading alone. */
export interface ExpectedParagraph {
  readonly kind: 'canCu' | 'doan' | 'muc' | 'khoanCoTieuDe' | 'khoan' | 'diem' | 'gach'
  readonly text: string
  /** Announces what follows: must not end a page. */
  readonly heading: boolean
  /** Without emphasis or bold numbers: has its kind's plain look throughout. */
  readonly plain: boolean
}

/** What a definition lets us expect on paper, in its own words: nothing of the renderer's is used. */
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
  readonly paragraphs: readonly ExpectedParagraph[]
  readonly chucVu: string
  readonly hoTen: string
  readonly noiNhan: readonly string[]
}

/** YAML text → what its paper must show. */
export function expectedOf(yaml: string): Expected {
  return expect(parse(yaml.normalize('NFC')) as VanBan)
}

function expect(vanBan: VanBan): Expected {
  const loai = timLoai(vanBan.loai_van_ban)
  const hasName = loai?.abbreviation !== undefined
  const [nam, thang, ngay] = String(vanBan.thoi_gian_ban_hanh ?? '').split('-')
  return {
    ...(loai !== undefined && hasName && { tenLoai: tenIn(loai).toUpperCase() }),
    ...(vanBan.co_quan_chu_quan !== undefined && { chuQuan: linesOf(vanBan.co_quan_chu_quan).join(' ') }),
    banHanh: coQuanOf(vanBan.co_quan_ban_hanh).ten.join(' '),
    hasNumber: (vanBan.so_van_ban ?? null) !== null,
    diaDanh: vanBan.dia_danh,
    has: { ngay: ngay !== undefined, thang: thang !== undefined, nam: nam !== '' },
    trichYeu: linesOf(vanBan.trich_yeu).join(' '),
    kinhGui: [vanBan.kinh_gui ?? []].flat(),
    paragraphs: [
      ...(vanBan.can_cu ?? []).map(text => paragraph('canCu', text)),
      ...vanBan.noi_dung.flatMap(block => paragraphsOf(block, vanBan)),
    ],
    chucVu: vanBan.nguoi_ky.chuc_vu,
    hoTen: vanBan.nguoi_ky.ho_ten,
    noiNhan: vanBan.noi_nhan ?? [],
  }
}

function paragraphsOf(block: Khoi, vanBan: VanBan): readonly ExpectedParagraph[] {
  if (typeof block === 'string') return [paragraph('doan', block)]
  const below = (block.noi_dung ?? []).flatMap(inner => paragraphsOf(inner, vanBan))
  return [...firstOf(block, below.length > 0), ...detailsOf(block), ...below]
}

function firstOf(block: KhoiCoCap, hasMore: boolean): readonly ExpectedParagraph[] {
  if (block.muc !== undefined) return [{ ...paragraph('muc', block.muc), heading: true }]
  if (block.nhiem_vu !== undefined) return [{ ...paragraph('khoan', block.nhiem_vu), plain: false }]
  if (block.khoan !== undefined) return [lineOf('khoan', block.khoan, hasMore)]
  if (block.diem !== undefined) return [lineOf('diem', block.diem, hasMore)]
  if (block.gach !== undefined) return [lineOf('gach', block.gach, hasMore)]
  return []
}

function lineOf(kind: 'khoan' | 'diem' | 'gach', line: string | Dong, hasMore: boolean): ExpectedParagraph {
  if (typeof line === 'string') return paragraph(kind, line)
  const { tieu_de, loi_van, so_dam } = line
  const isTitle = tieu_de !== undefined && loi_van === undefined
  return {
    ...paragraph(
      kind === 'khoan' && isTitle ? 'khoanCoTieuDe' : kind,
      [tieu_de, loi_van].filter(Boolean).join(' '),
    ),
    heading: isTitle && hasMore,
    plain: (tieu_de === undefined && so_dam !== true) || (kind === 'khoan' && isTitle),
  }
}

/** A task's details stand behind labels that end with a colon, in the order of the model's own type. */
function detailsOf(block: KhoiCoCap): readonly ExpectedParagraph[] {
  if (block.nhiem_vu === undefined) return []
  const { chi_dao, chu_tri, thuc_hien, phoi_hop, thoi_gian, san_pham } = block
  return [chi_dao, chu_tri, thuc_hien, phoi_hop, thoi_gian, san_pham]
    .filter(text => text !== undefined)
    .map(text => ({ ...paragraph('gach', `: ${text}`), plain: false }))
}

function paragraph(kind: ExpectedParagraph['kind'], text: string): ExpectedParagraph {
  const plain = !/(^|[^\\])\*/.test(text)
  return { kind, text: unmarked(text), heading: false, plain }
}

/** Without the marks of emphasis, and without the end mark, which the program may change. */
function unmarked(text: string): string {
  const bare = text.replace(/(?<!\\)\*/g, '').replaceAll('\\*', '*')
  const trimmed = bare.trimEnd()
  return trimmed.endsWith(dauKetThuc.text) ? trimmed.slice(0, -dauKetThuc.text.length) : trimmed
}
