import { centredKinds, type ExpectedParagraph } from './expected-content.ts'
import { key, streamOf, type Piece } from './lines.ts'

/** The content on paper: its lines, shared out among the paragraphs of the definition. */
export interface Body {
  readonly lines: readonly Piece[]
  readonly paragraphs: readonly BodyParagraph[]
  /** Beginnings of paragraphs that are nowhere to be found. */
  readonly missing: readonly string[]
  /** mm: the usual left end of lines that go on, the farthest right end of lines that are full. */
  readonly edges?: { readonly x0: number; readonly x1: number }
}

export interface BodyParagraph {
  readonly expected: ExpectedParagraph
  readonly lines: readonly Piece[]
}

/**
 * Lines of the content → its paragraphs: each begins in the line where its own words begin.
 * @param isUpright whether a page is: lying ones have edges of their own
 */
export function bodyOf(
  lines: readonly Piece[],
  expected: readonly ExpectedParagraph[],
  isUpright: (page: number) => boolean,
): Body {
  const stream = streamOf(lines)
  const starts = new Map<Piece, ExpectedParagraph>()
  const missing: string[] = []
  let from = 0
  for (const paragraph of expected) {
    const wanted = key(paragraph.text).replace(/[;,./]+$/, '')
    const found = stream.text.indexOf(wanted, from)
    if (found < 0) {
      missing.push(paragraph.text.slice(0, 40))
      continue
    }
    from = found + wanted.length
    const line = stream.at[found]?.line
    if (line !== undefined && !starts.has(line)) starts.set(line, paragraph)
  }
  const paragraphs = share(lines, starts)
  const justified = justifiedOf(paragraphs)
  const goingOn = justified
    .flatMap(paragraph => paragraph.lines.slice(1))
    .filter(line => isUpright(line.page))
  const full = justified
    .flatMap(paragraph => paragraph.lines.slice(0, -1))
    .filter(line => isUpright(line.page))
  const x0 = median(goingOn.map(line => line.x0))
  const x1 = full.length === 0 ? undefined : Math.max(...full.map(line => line.x1))
  return { lines, paragraphs, missing, ...(x0 !== undefined && x1 !== undefined && { edges: { x0, x1 } }) }
}

/** Those that fill their lines from edge to edge. */
export function justifiedOf(paragraphs: readonly BodyParagraph[]): readonly BodyParagraph[] {
  return paragraphs.filter(({ expected }) => !centredKinds.includes(expected.kind))
}

export function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

function share(
  lines: readonly Piece[],
  starts: ReadonlyMap<Piece, ExpectedParagraph>,
): readonly BodyParagraph[] {
  const paragraphs: { readonly expected: ExpectedParagraph; readonly lines: Piece[] }[] = []
  for (const line of lines) {
    const expected = starts.get(line)
    if (expected !== undefined) paragraphs.push({ expected, lines: [line] })
    else paragraphs.at(-1)?.lines.push(line)
  }
  return paragraphs
}
