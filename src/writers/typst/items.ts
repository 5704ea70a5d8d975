import type { Item } from '../../layout/types.ts'
import { nothing, type Code } from './code.ts'
import { lines, paragraph, type Ink } from './paragraph.ts'
import { pictureBlock } from './picture.ts'
import { tableCode, tableWith } from './table.ts'

/** Where a section's content stands, and what follows it on the page of its last lines. */
export interface Around {
  /** Of the pages, pt. */
  readonly textWidth: number
  readonly below?: Code
  /** It begins on a page of its own: the space before its first paragraph counts. */
  readonly atTop?: boolean
}

/** The content of a section. */
export function itemsCode(items: readonly Item[], ink: Ink, around: Around): readonly Code[] {
  // From the end: what a table's last row stays with is all that follows it.
  return items.reduceRight<readonly Code[]>((after, item, i) => {
    const follows = item.keepNext ? [...after, around.below ?? nothing] : []
    const over = {
      within: around.textWidth,
      ...(i === 0 && around.atTop === true && { strong: true as const }),
    }
    return [itemCode(item, ink, over, follows), ...after]
  }, [])
}

interface Place {
  readonly within: number
  readonly strong?: true | undefined
}

function itemCode(item: Item, ink: Ink, { within, strong }: Place, follows: readonly Code[]): Code {
  const over = { within, ...(strong === true && { strong }), ...(item.keepNext && { keepNext: true }) }
  switch (item.kind) {
    case 'paragraph':
      return item.lines === undefined
        ? paragraph(item.look, item.content, ink, over)
        : lines(item.look, item.lines, ink, over)
    case 'table':
      return item.keepNext ? tableWith(follows, item, ink, within) : tableCode(item, ink)
    case 'picture':
      return pictureBlock(item, ink)
  }
}
