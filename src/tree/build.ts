import * as decree from '../decree/muc-ii.ts'
import { tenIn, timLoai } from '../decree/loai-van-ban.ts'
import { padNgay, padSo, padThang } from './number.ts'
import * as nodes from './nodes.ts'
import { endContent, endWith, punctuate } from './punctuate.ts'

/** Makers of the nodes that the program numbers, punctuates or words by itself. */

/** `Số: 05/KH-UBND`; an empty number leaves a blank. */
export function soKyHieu(so: string, kyHieu: string): nodes.SoKyHieu {
  const word = `${decree.soKyHieu.word} `
  const tail = decree.soKyHieu.separator + kyHieu
  return {
    kind: 'so-ky-hieu',
    content:
      so === ''
        ? [text(word), { kind: 'cho-trong', cho: 'so' }, text(tail)]
        : [text(word + padSo(Number(so)) + tail)],
  }
}

/** `Hà Nội, ngày 05 tháng 01 năm 2020`; what is missing stays blank. */
export function diaDanhThoiGian(
  diaDanh: string,
  parts: { readonly ngay?: string; readonly thang?: string; readonly nam?: string },
): nodes.DiaDanhThoiGian {
  const { words } = decree.diaDanhThoiGian
  return {
    kind: 'dia-danh-thoi-gian',
    content: [
      text(`${diaDanh}, ${words.ngay} `),
      part(parts.ngay, 'ngay', padNgay),
      text(` ${words.thang} `),
      part(parts.thang, 'thang', padThang),
      text(` ${words.nam} `),
      part(parts.nam, 'nam', String),
    ],
  }
}

/** The type's name, in the capitals of its component. */
export function tenLoai(loai: string): nodes.TenLoai {
  const found = timLoai(loai)
  return { kind: 'ten-loai', text: found === undefined ? loai : tenIn(found) }
}

/** «V/v» and the trích yếu. */
export function trichYeuCongVan(lines: readonly string[]): nodes.TrichYeuCongVan {
  const [first = '', ...rest] = lines
  return { kind: 'trich-yeu-cong-van', lines: [`${decree.trichYeuCongVan.word} ${first}`, ...rest] }
}

/** Mục V's sample leaves a single addressee without mark: «Kính gửi: Bộ Nội vụ». */
export function kinhGui(items: readonly (readonly nodes.Inline[])[]): nodes.KinhGui {
  const [only] = items
  if (items.length === 1 && only !== undefined) return { kind: 'kinh-gui', items: [endWith(only, '')] }
  return { kind: 'kinh-gui', items: punctuate(items, decree.kinhGui.ends) }
}

export const nhuTren: readonly nodes.Inline[] = [text(decree.danhSachNoiNhan.nhuTren)]

/** `Lưu: VT, TCKH`, or `Lưu: VT` alone. */
export function luu(rest: readonly nodes.Inline[]): readonly nodes.Inline[] {
  const head = `${decree.danhSachNoiNhan.luu} ${decree.danhSachNoiNhan.vanThu}`
  return rest.length === 0 ? [text(head)] : [text(`${head}, `), ...rest]
}

export function noiNhan(items: readonly (readonly nodes.Inline[])[]): nodes.NoiNhan {
  return { kind: 'noi-nhan', items: punctuate(items, decree.danhSachNoiNhan.ends) }
}

/** `PL.(300)`, as in Mục V's sample; the letters are capitals (III.3). */
export function nguoiSoanThao(kyHieu: string, soLuong: string): nodes.NguoiSoanThao {
  const letters = kyHieu === '' ? '' : `${kyHieu.toUpperCase()}.`
  return { kind: 'nguoi-soan-thao', text: soLuong === '' ? letters : `${letters}(${soLuong})` }
}

/** What only the whole can tell: the marks after căn cứ, and `./.` after the last sentence. */
export function finish(components: readonly nodes.ThanhPhanNode[]): readonly nodes.ThanhPhanNode[] {
  const bases = components.filter(node => node.kind === 'can-cu')
  const ended = punctuate(
    bases.map(basis => basis.content),
    decree.canCu.ends,
  )
  return components.map(node => {
    if (node.kind === 'can-cu') return { ...node, content: ended[bases.indexOf(node)] ?? node.content }
    if (node.kind === 'noi-dung') return { ...node, children: endContent(node.children) }
    if (node.kind === 'phu-luc') return { ...node, children: endContent(node.children) }
    return node
  })
}

function part(
  value: string | undefined,
  cho: 'ngay' | 'thang' | 'nam',
  pad: (n: number) => string,
): nodes.Inline {
  return value === undefined || value === '' ? { kind: 'cho-trong', cho } : text(pad(Number(value)))
}

function text(value: string): nodes.Chu {
  return { kind: 'chu', text: value }
}
