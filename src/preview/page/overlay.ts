import type { Sheet } from '../messages.ts'
import { el, place } from './dom.ts'

/** The text area with its margins, and the cells of the diagram (Mục IV) with their numbers. */
export function overlayOf(sheet: Sheet): readonly HTMLElement[] {
  const { width, height, margin, cells } = sheet
  const inside = {
    x: margin.left * PT,
    y: margin.top * PT,
    width: width - (margin.left + margin.right) * PT,
    height: height - (margin.top + margin.bottom) * PT,
  }
  const sides = (['top', 'right', 'bottom', 'left'] as const).map(side =>
    el('span', { class: side }, `${String(margin[side]).replace('.', ',')} mm`),
  )
  return [
    place(el('div', { class: 'margin', 'aria-hidden': 'true' }, ...sides), inside, sheet),
    ...cells.map(cell =>
      place(
        el(
          'div',
          { class: 'cell', role: 'note', 'aria-label': `Ô ${cell.o}: ${cell.name}` },
          el('span', {}, `${cell.o} ${cell.name}`),
        ),
        cell,
        sheet,
      ),
    ),
  ]
}

/** pt to the mm */
const PT = 72 / 25.4
