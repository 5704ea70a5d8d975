import type { Cap } from '../tree/nodes.ts'
import { numbered, type Content, type Unnumbered, type UnnumberedCap } from '../tree/numbered.ts'
import type { Element } from './parse.ts'
import { pictureOf } from './picture.ts'
import { elementsOf, paragraphsIn, prose } from './prose.ts'
import { tableOf } from './table.ts'

/** The blocks within an element, numbered as a content of its own: <noi-dung>, or an annex without its head. */
export function numberedBlocks(element: Element): Content {
  return numbered(blocksOf(elementsOf(element)))
}

function blocksOf(elements: readonly Element[]): Unnumbered[] {
  const blocks: Unnumbered[] = []
  for (const child of elements)
    if (child.name === 'doan-van') blocks.push(...paragraphsIn(child).map(doan))
    else if (child.name !== 'tieu-de' && child.name !== 'loi-van') blocks.push(block(child))
  return blocks
}

function block(element: Element): Unnumbered {
  if (element.name === 'bang-bieu') return tableOf(element)
  if (element.name === 'hinh-anh') return pictureOf(element)
  return level(element)
}

function doan(element: Element): Unnumbered {
  return { kind: 'doan-van', content: prose(element) }
}

function level(element: Element): Unnumbered {
  const { ma = '', 'so-dam': soDam } = element.attributes
  const parts = elementsOf(element)
  const title = parts.find(part => part.name === 'tieu-de')
  const written = parts.find(part => part.name === 'loi-van')
  const paragraphs = written === undefined ? [] : paragraphsIn(written)
  const blocks = blocksOf(parts)
  // Filled in: a spread for each part that may be missing takes longer than all the rest, in every block.
  const made: Filling<UnnumberedCap> = {
    kind: 'cap',
    cap: element.name as Cap,
    so: '',
    children: paragraphs.length > 1 ? [...paragraphs.slice(1).map(doan), ...blocks] : blocks,
  }
  if (ma !== '') made.ma = ma
  if (soDam === 'true') made.soDam = true
  if (title !== undefined) made.title = prose(title)
  if (paragraphs[0] !== undefined) made.content = prose(paragraphs[0])
  return made
}

type Filling<T> = { -readonly [K in keyof T]: T[K] }
