import type { Item } from '../../layout/types.ts'
import { AS_STYLED, lines, paragraph, type Ink, type Over } from './paragraph.ts'
import { pictureParagraph } from './picture.ts'
import { tableXml } from './table.ts'
import { each } from './xml.ts'

/**
 * The content of a section.
 * @param end `w:sectPr`, where its last paragraph carries it (17.6.18)
 */
export function itemsXml(items: readonly Item[], ink: Ink, end?: string): string {
  const last = items.length - 1
  return each(items, (item, i) =>
    itemXml(item, ink, i === last && end !== undefined ? { section: end } : AS_STYLED),
  )
}

const WITH_NEXT: Over = { keepNext: true }

function itemXml(item: Item, ink: Ink, over: Over): string {
  const whole = item.keepNext ? (over === AS_STYLED ? WITH_NEXT : { ...over, keepNext: true }) : over
  switch (item.kind) {
    case 'paragraph':
      return item.lines === undefined
        ? paragraph(item.look, item.content, ink, whole)
        : lines(item.look, item.lines, ink, whole)
    case 'table':
      return tableXml(item, ink)
    case 'picture':
      return pictureParagraph(item, whole)
  }
}
