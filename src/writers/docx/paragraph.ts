import { lookOf, ruleLook, type LookName, type Setting } from '../../decree/style-of.ts'
import type { Align } from '../../decree/thanh-phan.ts'
import { phongChu } from '../../decree/trang.ts'
import { blankOf, printed } from '../../layout/line.ts'
import type { RuleBox } from '../../layout/types.ts'
import { ptToEighths, ptToHalfPoints, ptToTwips } from '../../metrics/units.ts'
import type { Inline } from '../../tree/nodes.ts'
import { styleId, styleNames, type StyleName } from './style-id.ts'
import { each, element, escapeXml } from './xml.ts'

/** What a paragraph has over its style. Lengths in pt. */
export interface Over {
  readonly keepNext?: boolean | undefined
  readonly before?: number
  readonly after?: number | undefined
  readonly left?: number
  readonly right?: number
  readonly hanging?: number
  readonly align?: Align | undefined
  /** Of its letters, where not the style's. */
  readonly size?: number
  readonly bold?: boolean
  /** Its section ends here: `w:sectPr`. */
  readonly section?: string
}

/** A paragraph that is as its style has it. */
export const AS_STYLED: Over = {}

/** What the writers of the parts share: the size set and the author's choices. */
export type Ink = Exclude<Setting, string>

/** A paragraph in its component's style. */
export function paragraph(look: LookName, content: readonly Inline[], ink: Ink, over = AS_STYLED): string {
  return inStyle(look, over, runs(look, content, ink, over))
}

/** Lines of one paragraph, broken where the layout says. */
export function lines(look: LookName, texts: readonly string[], ink: Ink, over = AS_STYLED): string {
  const style = lookOf(look, ink)
  const broken = texts.map(text => escapeXml(printed(text, style))).join(`</w:t><w:br/>${TEXT}`)
  return inStyle(look, over, run(broken))
}

/** A rule, centred in its column: the top border of a paragraph narrowed by indents. */
export function rule(
  { within, length }: RuleBox,
  { keepNext, after }: Pick<Over, 'keepNext' | 'after'> = AS_STYLED,
): string {
  const side = (within - length) / 2
  return inStyle('duongKe', { keepNext, after, left: side, right: side }, '', RULE)
}

/** A paragraph with nothing in it. */
export function emptyParagraph(style: StyleName, over = AS_STYLED): string {
  return inStyle(style, over, '')
}

const RULE = `<w:pBdr>${element('w:top', {
  'w:val': 'single',
  'w:sz': ptToEighths(ruleLook.thickness),
  'w:space': 0,
  'w:color': phongChu.color,
})}</w:pBdr>`

/** A paragraph of runs that are XML already. */
export function inStyle(style: StyleName, over: Over, content: string, border = ''): string {
  if (over === AS_STYLED && border === '') return `${OPENINGS[style]}${content}</w:p>`
  return `<w:p><w:pPr>${propertiesOf(style, over, border)}</w:pPr>${content}</w:p>`
}

/** By style: how a paragraph begins that is as its style has it. Most are. */
const OPENINGS = Object.fromEntries(
  styleNames.map(name => [name, `<w:p><w:pPr><w:pStyle w:val="${styleId(name)}"/></w:pPr>`]),
) as Readonly<Record<StyleName, string>>

function propertiesOf(style: StyleName, over: Over, border: string): string {
  const spacing =
    over.before === undefined && over.after === undefined
      ? ''
      : element('w:spacing', { 'w:before': twips(over.before), 'w:after': twips(over.after) })
  const indent =
    over.left === undefined && over.right === undefined
      ? ''
      : element('w:ind', {
          'w:left': twips(over.left),
          'w:right': twips(over.right),
          'w:hanging': twips(over.hanging),
        })
  const keepNext = over.keepNext === true ? '<w:keepNext/>' : ''
  const align = over.align === undefined ? '' : element('w:jc', { 'w:val': JC[over.align] })
  return `<w:pStyle w:val="${styleId(style)}"/>${keepNext}${border}${spacing}${indent}${align}${over.section ?? ''}`
}

/** ISO 29500-1, 17.18.44. */
const JC = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const satisfies Record<
  Align,
  string
>

function runs(look: LookName, content: readonly Inline[], ink: Ink, over: Over): string {
  const style = lookOf(look, ink)
  const size =
    over.size === undefined || over.size === style.size
      ? ''
      : element('w:sz', { 'w:val': ptToHalfPoints(over.size) }) +
        element('w:szCs', { 'w:val': ptToHalfPoints(over.size) })
  const { bold, italic } = style
  const makesBold = over.bold === true
  return each(content, (part, i) => {
    if (part.kind === 'cho-trong') {
      const blank = blankOf(part.cho, style)
      // Spaces at a line's end take no room, unless a no-break one follows; LibreOffice sets many of those too wide.
      return run(i === content.length - 1 ? `${blank.slice(1)}\u00a0` : blank)
    }
    const strong = (part.bold === true || makesBold) && !bold ? '<w:b/><w:bCs/>' : ''
    // Emphasis within an italic component stands out by being upright.
    const slant =
      part.italic === true ? (italic ? '<w:i w:val="0"/><w:iCs w:val="0"/>' : '<w:i/><w:iCs/>') : ''
    return run(escapeXml(printed(part.text, style)), strong + slant + size)
  })
}

function run(text: string, own = ''): string {
  return own === ''
    ? `<w:r>${TEXT}${text}</w:t></w:r>`
    : `<w:r><w:rPr>${own}</w:rPr>${TEXT}${text}</w:t></w:r>`
}

const TEXT = '<w:t xml:space="preserve">'

function twips(pt: number | undefined): number | undefined {
  return pt === undefined ? undefined : ptToTwips(pt)
}
