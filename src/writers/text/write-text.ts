import {
  danhSachNoiNhan,
  kinhGui as kinhGuiFact,
  noiNhan as noiNhanFact,
  quocHieu,
  tieuNgu,
} from '../../decree/muc-ii.ts'
import { doMat, mucDoKhan } from '../../decree/muc-iii.ts'
import { tenHinh } from '../../decree/hinh-anh.ts'
import { lookOf, type LookName } from '../../decree/style-of.ts'
import { flowOf, type Flow } from '../../layout/flow.ts'
import { textOf } from '../../tree/inline.ts'
import type { Inline, ThanhPhanNode, VanBanTree } from '../../tree/nodes.ts'
import { find } from '../../tree/visit.ts'

/**
 * The tree → plain text, one paragraph a line, in the order of the tree: what a reader would read aloud.
 * Capitals are those of the components (Mục V); a blank is six spaces.
 */
export function writeText(tree: VanBanTree): string {
  return tree.children.flatMap(node => component(node, tree)).join('\n') + '\n'
}

function component(node: ThanhPhanNode, tree: VanBanTree): readonly string[] {
  switch (node.kind) {
    case 'do-mat':
      return [doMat.texts[node.muc]]
    case 'muc-do-khan':
      return [mucDoKhan.texts[node.muc]]
    case 'pham-vi-luu-hanh':
      return [cased('phamViLuuHanh', node.text)]
    case 'quoc-hieu':
      return [quocHieu.text, tieuNgu.text]
    case 'co-quan-chu-quan':
      return node.lines.map(line => cased('coQuanChuQuan', line))
    case 'co-quan-ban-hanh':
      return node.lines.map(line => cased('coQuanBanHanh', line))
    case 'so-ky-hieu':
    case 'dia-danh-thoi-gian':
    case 'can-cu':
      return [textOf(node.content)]
    case 'ten-loai':
      return [cased('tenLoai', node.text)]
    case 'trich-yeu':
    case 'trich-yeu-cong-van':
    case 'dia-chi-co-quan':
      return node.lines
    case 'kinh-gui':
      return list(kinhGuiFact.word, kinhGuiFact.dash, node.items)
    case 'noi-dung':
      return flowOf(node).flatMap(part)
    case 'nguoi-ky':
      return [
        ...node.lines.map(line => cased('quyenHan', line)),
        ...(node.chucVuKhac ?? []).map(line => cased('chucVuKhac', line)),
        node.hoTen,
      ]
    case 'noi-nhan':
      return [noiNhanFact.word, ...withDrafter(dashed(danhSachNoiNhan.dash, node.items), tree)]
    case 'nguoi-soan-thao':
      return []
    case 'phu-luc':
      return [
        node.so,
        ...node.lines.map(line => cased('tenPhuLuc', line)),
        textOf(node.kemTheo),
        ...flowOf(node).flatMap(part),
      ]
  }
}

/** A table's cells stand between bars, its caption above; of a picture its description is there to be read. */
function part(node: Flow): readonly string[] {
  if (node.kind === 'paragraph') return [cased(node.look, textOf(node.content))]
  const caption = node.title === undefined ? [] : [`${node.so ?? ''} ${textOf(node.title)}`.trim()]
  if (node.kind === 'hinh-anh') return [`[${tenHinh.word}: ${node.moTa}]`, ...caption]
  const rows = [...node.dauBang, ...node.hang].map(row =>
    row.map(cell => cell.paragraphs.map(textOf).join(' ')).join(' | '),
  )
  return [...caption, ...rows]
}

function list(word: string, dash: string, items: readonly (readonly Inline[])[]): readonly string[] {
  const [only] = items
  if (items.length === 1 && only !== undefined) return [`${word} ${textOf(only)}`]
  return [word, ...dashed(dash, items)]
}

/** Ô 12 stands on the line «Lưu». */
function withDrafter(items: readonly string[], tree: VanBanTree): readonly string[] {
  const drafter = find(tree, 'nguoi-soan-thao')?.text
  if (drafter === undefined) return items
  return [...items.slice(0, -1), `${items.at(-1) ?? ''} ${drafter}`]
}

function dashed(dash: string, items: readonly (readonly Inline[])[]): readonly string[] {
  return items.map(item => `${dash} ${textOf(item)}`)
}

function cased(look: LookName, text: string): string {
  return lookOf(look, 'lon').upper ? text.toUpperCase() : text
}
