import {
  danhSachNoiNhan,
  kinhGui as kinhGuiFact,
  noiNhan as noiNhanFact,
  quocHieu,
  tieuNgu,
} from '../../decree/muc-ii.ts'
import { lookOf, type LookName } from '../../decree/style-of.ts'
import { paragraphsOf } from '../../layout/body.ts'
import { textOf } from '../../tree/inline.ts'
import type { Inline, ThanhPhanNode, VanBanTree } from '../../tree/nodes.ts'

/**
 * The tree → plain text, one paragraph a line, in the order of the tree: what a reader would read aloud.
 * Capitals are those of the components (Mục V); a blank is six spaces.
 */
export function writeText(tree: VanBanTree): string {
  return tree.children.flatMap(component).join('\n') + '\n'
}

function component(node: ThanhPhanNode): readonly string[] {
  switch (node.kind) {
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
      return node.lines
    case 'kinh-gui':
      return list(kinhGuiFact.word, kinhGuiFact.dash, node.items)
    case 'noi-dung':
      return paragraphsOf(node.children).map(text => cased(text.look, textOf(text.content)))
    case 'nguoi-ky':
      return [...node.lines.map(line => cased('quyenHan', line)), node.hoTen]
    case 'noi-nhan':
      return [noiNhanFact.word, ...dashed(danhSachNoiNhan.dash, node.items)]
  }
}

function list(word: string, dash: string, items: readonly (readonly Inline[])[]): readonly string[] {
  const [only] = items
  if (items.length === 1 && only !== undefined) return [`${word} ${textOf(only)}`]
  return [word, ...dashed(dash, items)]
}

function dashed(dash: string, items: readonly (readonly Inline[])[]): readonly string[] {
  return items.map(item => `${dash} ${textOf(item)}`)
}

function cased(look: LookName, text: string): string {
  return lookOf(look, 'lon').upper ? text.toUpperCase() : text
}
