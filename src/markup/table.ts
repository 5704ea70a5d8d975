import { oBang } from '../decree/bang-bieu.ts'
import type { Align } from '../decree/thanh-phan.ts'
import type { BangBieu, Hang, O, RongCot } from '../tree/nodes.ts'
import type { Element } from './parse.ts'
import { elementsOf, paragraphsIn, prose } from './prose.ts'

/** <bang-bieu> → its node, not yet numbered; `hang dam="true"` makes all its cells bold. */
export function tableOf(element: Element): Omit<BangBieu, 'so'> {
  const { ma = '', 'co-chu': coChu = '', huong } = element.attributes
  const parts = elementsOf(element)
  const title = parts.find(part => part.name === 'tieu-de')
  const header = parts.find(part => part.name === 'dau-bang')
  return {
    kind: 'bang-bieu',
    ...(ma !== '' && { ma }),
    ...(title !== undefined && { title: prose(title) }),
    cot: parts.filter(part => part.name === 'cot').map(part => rongOf(part.attributes.rong ?? '')),
    dauBang: header === undefined ? [] : elementsOf(header).map(rowOf),
    hang: parts.filter(part => part.name === 'hang').map(rowOf),
    coChu: Number.parseFloat(coChu) || oBang.size.lon,
    ...(huong === 'ngang' && { ngang: true as const }),
  }
}

/** `25` mm, `30%` of the table, or what the text needs. */
function rongOf(rong: string): RongCot {
  const value = Number.parseFloat(rong)
  if (!(value > 0)) return { kind: 'auto' }
  return rong.endsWith('%') ? { kind: 'share', share: value / 100 } : { kind: 'mm', mm: value }
}

function rowOf(row: Element): Hang {
  const bold = row.attributes.dam === 'true'
  return elementsOf(row).map(cell => cellOf(cell, bold))
}

const ALIGN: Readonly<Record<string, Align>> = { giua: 'center', phai: 'right', deu: 'justify' }

function cellOf(cell: Element, bold: boolean): O {
  const { can = '', 'gop-cot': gopCot, 'gop-hang': gopHang, dam } = cell.attributes
  return {
    paragraphs: paragraphsIn(cell).map(prose),
    align: ALIGN[can] ?? 'left',
    ...((bold || dam === 'true') && { bold: true as const }),
    ...(Number(gopCot) > 1 && { gopCot: Number(gopCot) }),
    ...(Number(gopHang) > 1 && { gopHang: Number(gopHang) }),
  }
}
