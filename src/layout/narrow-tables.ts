import type { Diagnostic } from '../diagnostics/types.ts'
import { textOf } from '../tree/inline.ts'
import type { BangBieu, Khoi, VanBanTree } from '../tree/nodes.ts'
import { landscape, pageOf } from './page.ts'
import { narrowColumns } from './table.ts'
import type { PageBox } from './types.ts'

/** `layout/cot-qua-hep` (warning): a table with a column that is narrower than one of its words. */
export function narrowTables(tree: VanBanTree): readonly Diagnostic[] {
  const upright = pageOf(tree)
  const lying = landscape(upright)
  const problems: Diagnostic[] = []
  for (const node of tree.children) {
    if (node.kind !== 'noi-dung' && node.kind !== 'phu-luc') continue
    const page = node.kind === 'phu-luc' && node.ngang === true ? lying : upright
    for (const table of tablesIn(node.children))
      problems.push(...problemsOf(table, table.ngang === true ? lying : page))
  }
  return problems
}

function tablesIn(blocks: readonly Khoi[], found: BangBieu[] = []): readonly BangBieu[] {
  for (const block of blocks) {
    if (block.kind === 'bang-bieu') found.push(block)
    else if (block.kind === 'cap') tablesIn(block.children, found)
  }
  return found
}

function problemsOf(table: BangBieu, page: PageBox): readonly Diagnostic[] {
  const narrow = narrowColumns(table, page)
  if (narrow.length === 0) return []
  const headings = (table.dauBang[0] ?? []).map(cell => cell.paragraphs.map(textOf).join(' '))
  const name = table.so === undefined ? `Bảng «${headings.join(' | ')}»` : table.so.replace(/\.$/, '')
  return [
    {
      code: 'layout/cot-qua-hep',
      severity: 'warning',
      message: `${name} có cột thứ ${narrow.map(i => i + 1).join(', ')} hẹp hơn từ dài nhất trong cột, nên từ ấy bị ngắt giữa chừng.`,
      hint: page.ngang
        ? 'Tăng rong của cột ấy, bớt cột, hoặc dùng co_chu: 12'
        : 'Tăng rong của cột ấy, bớt cột, hoặc đặt bảng trên giấy ngang: huong: ngang',
    },
  ]
}
