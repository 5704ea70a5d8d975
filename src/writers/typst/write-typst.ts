import { lookNames } from '../../decree/style-of.ts'
import { mainSections, phuLucSections, type Section } from '../../layout/sections.ts'
import type { Layout } from '../../layout/types.ts'
import type { PhuLuc, VanBanTree } from '../../tree/nodes.ts'
import { findAll } from '../../tree/visit.ts'
import { call, join, list, nothing, num, str, typ, type Code } from './code.ts'
import { diaChi } from './dia-chi.ts'
import { itemsCode } from './items.ts'
import { kinhGui } from './kinh-gui.ts'
import { firstHeader, letterhead, title } from './letterhead.ts'
import { pagesCode, type Pages } from './section-pages.ts'
import { lookCode, paragraph } from './paragraph.ts'
import { phuLucHead } from './phu-luc.ts'
import { prelude } from './prelude.ts'
import { belowSignature, signatureRow } from './signature.ts'
import { unstamped } from './stamp.ts'

/** What a reader of the PDF is told of it; `date`: W3CDTF, left out when the document has none. */
export interface DocumentFacts {
  readonly title: string
  readonly subject: string
  readonly creator: string
  readonly date?: string
}

/**
 * The tree and its layout → Typst source of the pages that `writeDocx` sets, with the annexes that have no file of
 * their own. Pictures are named by `pathOf`.
 */
export function writeTypst(tree: VanBanTree, layout: Layout, facts: DocumentFacts): Code {
  const together = findAll(tree, 'phu-luc').filter(node => node.tepRieng !== true)
  return sourceOf(
    [...mainPages(tree, layout), ...together.flatMap(node => phuLucPages(node, tree, layout))],
    layout,
    facts,
  )
}

/** One annex alone. */
export function writePhuLucTypst(
  node: PhuLuc,
  { tree, layout }: { readonly tree: VanBanTree; readonly layout: Layout },
  facts: DocumentFacts,
): Code {
  return sourceOf(phuLucPages(node, tree, layout), layout, facts)
}

function sourceOf(pages: readonly Pages[], layout: Layout, facts: DocumentFacts): Code {
  const looks = lookNames.map(name => lookCode(name, layout))
  const sections = pages.map((part, i) => {
    const origin = pages.slice(0, i + 1).findLastIndex(({ section }) => section.restart)
    return typ`#${pagesCode(part, i, Math.max(0, origin))}`
  })
  return join([prelude, documentCode(facts), ...looks, ...sections])
}

function mainPages(tree: VanBanTree, layout: Layout): readonly Pages[] {
  const sections = mainSections(tree, layout)
  const ends = signatureRow(tree, layout)
  return sections.map((section, i) => {
    const isLast = i === sections.length - 1
    const around = { textWidth: section.page.textWidth, atTop: i > 0, ...(isLast && { below: ends }) }
    return {
      section,
      content: [
        ...(i > 0 ? [] : head(tree, layout)),
        ...itemsCode(section.items, layout, around),
        ...(isLast ? [ends, belowSignature(tree, layout)] : []),
      ],
      firstHeader: i > 0 ? nothing : firstHeader(layout),
    }
  })
}

/** Ô 13 is at the foot of the page; it is named before the text gives way to it. */
function head(tree: VanBanTree, layout: Layout): readonly Code[] {
  return [letterhead, diaChi, title, kinhGui].map(part => part(tree, layout))
}

function phuLucPages(node: PhuLuc, tree: VanBanTree, layout: Layout): readonly Pages[] {
  return phuLucSections(node, tree, layout).map(section => ({
    section,
    content: [
      section.phuLuc === undefined ? nothing : phuLucHead(section.phuLuc, layout),
      ...itemsCode(section.items, layout, {
        textWidth: section.page.textWidth,
        atTop: section.phuLuc === undefined,
      }),
    ],
    firstHeader: kySo(section, layout),
  }))
}

/** The line of the digital signature, under the page's number where that is shown. */
function kySo({ kySo: content }: Section, layout: Layout): Code {
  return content === undefined ? nothing : paragraph('chuKySo', content, layout)
}

function documentCode({ title: name, subject, creator, date }: DocumentFacts): Code {
  return typ`#set ${call(typ`document`, {
    title: str(name),
    description: str(subject),
    author: list([str(creator)]),
    keywords: list([str(unstamped)]),
    date: dateCode(date),
  })}`
}

function dateCode(date: string | undefined): Code {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? '') ?? []
  if (year === undefined) return typ`none`
  return call(typ`datetime`, { year: num(Number(year)), month: num(Number(month)), day: num(Number(day)) })
}
