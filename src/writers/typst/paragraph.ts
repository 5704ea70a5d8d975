import { lookOf, ruleLook, type Look, type LookName, type Setting } from '../../decree/style-of.ts'
import type { Align } from '../../decree/thanh-phan.ts'
import { phongChu } from '../../decree/trang.ts'
import { blankOf } from '../../layout/line.ts'
import type { RuleBox } from '../../layout/types.ts'
import { italicBreaks } from './italic-breaks.ts'
import { lineOf } from './line-height.ts'
import { widthOf } from '../../metrics/measure.ts'
import { mmToPt } from '../../metrics/units.ts'
import type { Chu, Inline } from '../../tree/nodes.ts'
import { bool, call, dict, num, pt, str, typ, type Code, type Named } from './code.ts'

/** What the writers of the parts share: the size set and the author's choices. */
export type Ink = Exclude<Setting, string>

/** What a paragraph has over its look. Lengths in pt. */
export interface Over {
  readonly keepNext?: boolean
  readonly before?: number
  readonly after?: number
  readonly left?: number
  readonly right?: number
  readonly hanging?: number
  readonly align?: Align
  /** Of its letters, where not the look's. */
  readonly size?: number
  readonly bold?: boolean
  /** Width of the column that it is justified in. */
  readonly within?: number
  /** The space before it counts at the top of its page or cell, too. */
  readonly strong?: boolean
}

/** A paragraph in its component's look. */
export function paragraph(name: LookName, content: readonly Inline[], ink: Ink, over: Over = {}): Code {
  const look = lookOf(name, ink)
  return inLook(name, look, over, runs(look, content, over.within))
}

/** Lines of one paragraph, broken where the layout says. */
export function lines(name: LookName, texts: readonly string[], ink: Ink, over: Over = {}): Code {
  const look = lookOf(name, ink)
  const broken = texts.flatMap((text, i) => [
    ...(i > 0 ? [typ`linebreak()`] : []),
    str(look.upper ? text.toUpperCase() : text),
  ])
  return inLook(name, look, over, broken)
}

/** A rule, centred in its column: as high as the paragraph that carries it in the .docx. */
export function rule(box: RuleBox, over: Pick<Over, 'after' | 'keepNext'> = {}): Code {
  const { thickness, gap, height } = ruleLook
  return call(typ`duong-ke`, {}, [
    pt(box.length),
    pt(thickness),
    pt(height + thickness),
    pt(gap),
    pt(over.after ?? 0),
    bool(over.keepNext === true),
    str(phongChu.color),
  ])
}

/** The looks that a document uses, each said once: `#let look-khoan = (…)`. */
export function lookCode(name: LookName, ink: Ink): Code {
  const look = lookOf(name, ink)
  const { top, bottom, extra } = lineOf(look.size, look.lineSpacing)
  const value = dict({
    size: pt(look.size),
    weight: weightOf(look.bold),
    style: look.italic ? typ`"italic"` : typ`"normal"`,
    color: str(look.color),
    top: pt(top),
    bottom: pt(bottom),
    extra: pt(extra),
    ...alignment(look.align),
    before: pt(look.spaceBefore),
    after: pt(look.spaceAfter),
    first: pt(mmToPt(look.firstLine)),
    left: pt(0),
    right: pt(0),
    hanging: pt(0),
    keep: bool(look.keepNext),
    strong: bool(false),
    outline: look.outline === undefined ? typ`none` : num(look.outline + 1),
  })
  return typ`#let ${lookVariable(name)} = ${value}`
}

/** The name that `lookCode` gives a look. */
export function lookVariable(name: LookName): Code {
  return `look-${name}` as Code
}

function inLook(name: LookName, look: Look, over: Over, content: readonly Code[]): Code {
  return call(typ`doan`, overCode(look, over), [lookVariable(name), ...content])
}

function overCode(look: Look, over: Over): Named {
  const { size, hanging, keepNext } = over
  const own = size === undefined || size === look.size ? undefined : lineOf(size, look.lineSpacing)
  return {
    size: own === undefined ? undefined : length(size),
    top: length(own?.top),
    bottom: length(own?.bottom),
    extra: length(own?.extra),
    weight: over.bold === true && !look.bold ? weightOf(true) : undefined,
    ...(over.align !== undefined && alignment(over.align)),
    before: length(over.before),
    after: length(over.after),
    // Typst measures a hanging indent from the first line's start.
    left: over.left === undefined ? undefined : pt(over.left - (hanging ?? 0)),
    right: length(over.right),
    hanging: length(hanging),
    keep: keepNext === undefined || keepNext === look.keepNext ? undefined : bool(keepNext),
    strong: over.strong === true ? bool(true) : undefined,
  }
}

function alignment(align: Align): Named {
  return {
    align: align === 'justify' ? typ`left` : ALIGN[align],
    justify: bool(align === 'justify'),
  }
}

const ALIGN = { left: typ`left`, center: typ`center`, right: typ`right` } as const

function weightOf(bold: boolean): Code {
  return bold ? typ`"bold"` : typ`"regular"`
}

function length(value: number | undefined): Code | undefined {
  return value === undefined ? undefined : pt(value)
}

/** Runs as arguments: a plain one as a string, another wrapped in its emphasis. */
function runs(look: Look, content: readonly Inline[], within: number | undefined): readonly Code[] {
  const breaks = within === undefined ? [] : italicBreaks(content, look, within)
  let offset = 0
  return content.flatMap((part, i) => {
    const text = part.kind === 'chu' ? part.text : blankOf(part.cho, look)
    const start = offset
    offset += Array.from(text).length
    if (part.kind === 'cho-trong') return [i < content.length - 1 ? str(text) : endBlank(text, look)]
    const cuts = breaks.filter(at => at > start && at <= offset).map(at => at - start)
    return splitAt(text, cuts).flatMap((piece, k) => [
      ...(k > 0 ? [typ`linebreak(justify: true)`] : []),
      emphasised(letters(look.upper ? piece.toUpperCase() : piece), part, look),
    ])
  })
}

/** Spaces at a line's end take no room. */
function endBlank(blank: string, { size }: Look): Code {
  return typ`box(width: ${pt(widthOf(blank, 'regular', size))})`
}

/** The pieces between the places, without the blank that a line would begin with. */
function splitAt(text: string, places: readonly number[]): readonly string[] {
  const chars = Array.from(text)
  return [0, ...places].map((from, k) => {
    const piece = chars.slice(from, places[k]).join('')
    return k === 0 ? piece : piece.replace(/^ +/, '')
  })
}

function emphasised(text: Code, part: Chu, { bold, italic }: Look): Code {
  const strong = part.bold === true && !bold ? typ`dam(${text})` : text
  // Emphasis within an italic component stands out by being upright.
  if (part.italic !== true) return strong
  return italic ? typ`dung(${strong})` : typ`nghieng(${strong})`
}

/**
 * A text as one value. No line is broken after a slash («4627/UBND-KTTH»), as Word and LibreOffice do it and Typst does not: what
 * holds one is boxed, up to a hyphen, after which a line may end. A joiner (U+2060) would be in the way of searching.
 */
function letters(text: string): Code {
  const parts = text.split(WITH_SLASH)
  if (parts.length === 1) return str(text)
  const joined = parts.map((part, i) => (i % 2 === 0 ? str(part) : typ`box(${str(part)})`))
  return typ`(${joined.join(' + ') as Code})`
}

const WITH_SLASH = /([^\s/-]*\/(?=[^\s\d.])[^\s-]*-?)/
