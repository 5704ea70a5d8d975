import { block, call, list, pt, typ, type Code } from './code.ts'

/** A cell of a grid: its paragraphs, at the top unless said otherwise. */
export interface GridCell {
  readonly content: readonly Code[]
  readonly align?: 'bottom'
}

/** Columns without lines or padding, their rows never split; widths in pt. */
export function grid(widths: readonly number[], rows: readonly (readonly GridCell[])[]): Code {
  const cells = rows
    .flat()
    .map(({ content, align }) =>
      call(typ`grid.cell`, { align: align === 'bottom' ? typ`bottom` : typ`top` }, [block(content)]),
    )
  const columns = { columns: list(widths.map(pt)) }
  return call(typ`block`, { width: typ`100%`, breakable: typ`false` }, [call(typ`grid`, columns, cells)])
}
