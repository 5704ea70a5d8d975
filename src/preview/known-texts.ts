import { proseOf } from '../check/prose.ts'
import * as mucII from '../decree/muc-ii.ts'
import * as mucIII from '../decree/muc-iii.ts'
import type { VanBan } from '../model/van-ban.ts'
import type { Compiled } from '../pipeline.ts'
import { textOf } from '../tree/inline.ts'
import type { NoiNhan, ThanhPhanNode, VanBanTree } from '../tree/nodes.ts'
import { findAll } from '../tree/visit.ts'
import { lettersOf } from './letters.ts'

/** A text that is printed, and where it comes from. */
export interface KnownText {
  readonly text: string
  /** RFC 6901; none for what the program says itself. */
  readonly pointer?: string
  /** Cell of the diagram; none within an annex. */
  readonly cell?: { readonly o: string; readonly name: string }
}

/** Every text of a document, about in the order in which it is printed. */
export function knownTexts({ vanBan, tree }: Pick<Compiled, 'vanBan' | 'tree'>): readonly KnownText[] {
  const own = tree.children.flatMap(node => {
    const nth = findAll(tree, node.kind).findIndex(other => other === node)
    return ofComponent(node, nth, vanBan).map(known => ({ rank: RANK[node.kind], known }))
  })
  const spelledOut = referencesOf(tree)
  const prose = [...proseOf(vanBan)].flatMap(({ pointer, text }) => {
    const key = pointer.split('/')[1] ?? ''
    const placed = PROSE[key]
    return placed === undefined
      ? []
      : [{ rank: RANK[placed.kind], known: { text: spelledOut(text), pointer, ...cellOf(placed.cell) } }]
  })
  return [...own, ...prose].sort((a, b) => a.rank - b.rank).map(({ known }) => known)
}

/** As the pages are drawn: ô 13 is set first, though it stands at the foot. */
const DRAWN = [
  'dia-chi-co-quan',
  'pham-vi-luu-hanh',
  'co-quan-chu-quan',
  'co-quan-ban-hanh',
  'quoc-hieu',
  'so-ky-hieu',
  'dia-danh-thoi-gian',
  'trich-yeu-cong-van',
  'do-mat',
  'muc-do-khan',
  'ten-loai',
  'trich-yeu',
  'kinh-gui',
  'can-cu',
  'noi-dung',
  'noi-nhan',
  'nguoi-soan-thao',
  'nguoi-ky',
  'phu-luc',
] as const satisfies readonly ThanhPhanNode['kind'][]

const RANK = Object.fromEntries(DRAWN.map((kind, i) => [kind, i])) as Readonly<
  Record<ThanhPhanNode['kind'], number>
>

type Fact = { readonly o: string; readonly name: string }

/** Keys of the definition whose words are printed as they are, with the component that prints them. */
const PROSE: Readonly<Record<string, { readonly kind: ThanhPhanNode['kind']; readonly cell?: Fact }>> = {
  kinh_gui: { kind: 'kinh-gui', cell: mucII.kinhGui },
  can_cu: { kind: 'can-cu', cell: mucII.noiDung },
  noi_dung: { kind: 'noi-dung', cell: mucII.noiDung },
  noi_nhan: { kind: 'noi-nhan', cell: mucII.noiNhan },
  luu_van_ban: { kind: 'noi-nhan', cell: mucII.noiNhan },
  phu_luc: { kind: 'phu-luc' },
}

function cellOf(cell: Fact | undefined): Pick<KnownText, 'cell'> {
  return cell === undefined ? {} : { cell: { o: cell.o, name: cell.name } }
}

/**
 * The texts of a component that are not found in the definition as they stand, and the key that each hangs on.
 * @param nth among those of its kind
 */
function ofComponent(node: ThanhPhanNode, nth: number, vanBan: VanBan): readonly KnownText[] {
  const from = (fact: Fact, pointer: string | undefined, texts: readonly string[]): readonly KnownText[] =>
    texts.map(text => ({ text, ...(pointer !== undefined && { pointer }), ...cellOf(fact) }))
  /** The first of these keys that the author has written. */
  const key = (...keys: readonly (keyof VanBan)[]): string | undefined => {
    const own = keys.find(one => vanBan[one] !== undefined)
    return own === undefined ? undefined : `/${own}`
  }
  switch (node.kind) {
    case 'quoc-hieu':
      return from(mucII.quocHieu, undefined, [mucII.quocHieu.text, mucII.tieuNgu.text])
    case 'co-quan-chu-quan':
      return from(mucII.coQuanChuQuan, key('co_quan_chu_quan', 'co_quan_ban_hanh'), [node.lines.join(' ')])
    case 'co-quan-ban-hanh':
      return from(mucII.coQuanBanHanh, key('co_quan_ban_hanh'), [node.lines.join(' ')])
    case 'so-ky-hieu':
      return from(mucII.soKyHieu, key('so_van_ban', 'ky_hieu', 'don_vi_soan_thao', 'co_quan_ban_hanh'), [
        textOf(node.content),
      ])
    case 'dia-danh-thoi-gian':
      return from(mucII.diaDanhThoiGian, key('dia_danh'), [textOf(node.content)])
    case 'ten-loai':
      return from(mucII.tenLoai, key('loai_van_ban'), [node.text])
    case 'trich-yeu':
      return from(mucII.trichYeu, key('trich_yeu'), [node.lines.join(' ')])
    case 'trich-yeu-cong-van':
      return from(mucII.trichYeuCongVan, key('trich_yeu'), [node.lines.join(' ')])
    case 'do-mat':
      return from(mucIII.doMat, key('do_mat'), [mucIII.doMat.texts[node.muc]])
    case 'muc-do-khan':
      return from(mucIII.mucDoKhan, key('muc_do_khan'), [mucIII.mucDoKhan.texts[node.muc]])
    case 'pham-vi-luu-hanh':
      return from(mucIII.phamViLuuHanh, key('pham_vi_luu_hanh'), [node.text])
    case 'dia-chi-co-quan':
      return from(mucIII.diaChiCoQuan, key('dia_chi_co_quan'), [node.lines.join(' ')])
    case 'nguoi-soan-thao':
      return from(mucIII.nguoiSoanThao, key('nguoi_soan_thao'), [node.text])
    case 'kinh-gui':
      return from(mucII.kinhGui, key('kinh_gui'), [
        `${mucII.kinhGui.word} ${node.items.slice(0, 1).map(textOf).join('')}`,
      ])
    case 'noi-nhan':
      return [
        ...from(mucII.noiNhan, key('noi_nhan', 'luu_van_ban'), [mucII.noiNhan.word]),
        ...from(mucII.danhSachNoiNhan, key('luu_van_ban', 'noi_nhan'), ownItems(node, vanBan)),
      ]
    case 'nguoi-ky': {
      const one = Array.isArray(vanBan.nguoi_ky) ? `/nguoi_ky/${nth}` : '/nguoi_ky'
      return [
        ...from(mucII.quyenHan, `${one}/chuc_vu`, [node.lines.join(' ')]),
        ...from(mucII.chucVuKhac, one, node.chucVuKhac ?? []),
        ...from(mucII.hoTen, `${one}/ho_ten`, [node.hoTen]),
      ]
    }
    case 'phu-luc':
      return [node.so, node.lines.join(' '), textOf(node.kemTheo)].map(text => ({
        text,
        pointer: `/phu_luc/${nth}`,
      }))
    case 'can-cu':
      return from(mucII.noiDung, `/can_cu/${nth}`, [textOf(node.content)])
    case 'noi-dung':
      return []
  }
}

/** What the program adds to nơi nhận: «Như trên», «Lưu: VT». */
function ownItems({ items }: NoiNhan, { noi_nhan = [] }: VanBan): readonly string[] {
  const written = lettersOf(noi_nhan.join(' '))
  return items.map(textOf).filter(item => !written.includes(lettersOf(item)))
}

/** What each name («<nd30>») is printed as, in the order of the text: the first time in full, then short. */
function referencesOf({ children }: VanBanTree): (text: string) => string {
  const printed = new Map<string, string[]>()
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('thamChieu' in node && 'text' in node) {
      const ma = String(node.thamChieu)
      printed.set(ma, [...(printed.get(ma) ?? []), String(node.text)])
    } else Object.values(node).forEach(collect)
  }
  // Those of căn cứ are known by their own texts.
  children.filter(({ kind }) => kind === 'noi-dung' || kind === 'phu-luc').forEach(collect)
  return text =>
    text.replace(/<([a-z][a-z0-9_-]*)>/g, (all, ma: string) => {
      const texts = printed.get(ma) ?? []
      return (texts.length > 1 ? texts.shift() : texts[0]) ?? all
    })
}
