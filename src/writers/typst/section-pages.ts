import { soTrang } from '../../decree/trang.ts'
import type { Section } from '../../layout/sections.ts'
import type { PageBox } from '../../layout/types.ts'
import { mmToPt } from '../../metrics/units.ts'
import { block, call, join, nothing, num, pt, typ, type Code } from './code.ts'
import { lookVariable } from './paragraph.ts'

/** A section's pages, what stands in them, and what stands in the top margin of the first. */
export interface Pages {
  readonly section: Section
  readonly content: readonly Code[]
  readonly firstHeader: Code
}

/**
 * Pages of one kind. A mark on the first tells it from the others.
 * @param index of the section, from 0
 * @param origin index of the section that its pages are counted from
 */
export function pagesCode({ section, content, firstHeader }: Pages, index: number, origin: number): Code {
  const { page } = section
  const mark = markOf(index)
  const number = pageNumber(markOf(origin))
  const first = join([section.hideFirstNumber ? nothing : number, firstHeader])
  const header = block([
    typ`v(${pt(mmToPt(soTrang.fromEdge))})`,
    typ`context if here().page() == locate(${mark}).page() ${block([first])} else ${block([number])}`,
  ])
  return call(typ`page`, { ...paper(page), 'header-ascent': pt(0), header: typ`align(top, ${header})` }, [
    block([typ`[#metadata(none)${mark}]`, ...content]),
  ])
}

function paper({ width, height, margin }: PageBox): Readonly<Record<string, Code>> {
  const sides = (['top', 'right', 'bottom', 'left'] as const).map(
    side => [side, pt(mmToPt(margin[side]))] as const,
  )
  return {
    width: pt(mmToPt(width)),
    height: pt(mmToPt(height)),
    margin: typ`(${sides.map(([side, value]) => `${side}: ${value}`).join(', ') as Code})`,
  }
}

/** I.7: in the middle of the top margin's width. Counted, for a header stands before what its page's text would reset. */
function pageNumber(origin: Code): Code {
  return typ`doan(${lookVariable('soTrang')}, str(here().page() - locate(${origin}).page() + 1))`
}

function markOf(index: number): Code {
  return typ`<trang-dau-${num(index)}>`
}
