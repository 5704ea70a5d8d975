import type { Cap } from '../tree/nodes.ts'
import { numbered, type Content, type Unnumbered } from '../tree/numbered.ts'
import type { Element } from './parse.ts'
import { pictureOf } from './picture.ts'
import { elementsOf, paragraphsIn, prose } from './prose.ts'
import { tableOf } from './table.ts'

/** The blocks within an element, numbered as a content of its own: <noi-dung>, or an annex without its head. */
export function numberedBlocks(element: Element): Content {
  return numbered(blocksOf(element))
}

function blocksOf(element: Element): readonly Unnumbered[] {
  return elementsOf(element)
    .filter(child => child.name !== 'tieu-de' && child.name !== 'loi-van')
    .flatMap(child => (child.name === 'doan-van' ? paragraphsIn(child).map(doan) : block(child)))
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
  const [content, ...more] = parts.filter(part => part.name === 'loi-van').flatMap(paragraphsIn)
  return {
    kind: 'cap',
    cap: element.name as Cap,
    ...(ma !== '' && { ma }),
    ...(soDam === 'true' && { soDam: true as const }),
    ...(title !== undefined && { title: prose(title) }),
    ...(content !== undefined && { content: prose(content) }),
    children: [...more.map(doan), ...blocksOf(element)],
  }
}
