import type { Box } from './messages.ts'

/** Letters of one kind on one line of a page, where the typesetter has put them; pt. */
export interface TextRun extends Box {
  readonly text: string
  readonly baseline: number
}

/**
 * The runs of each page, in the order in which they were drawn, from the compiler's SVG that has its texts in it
 * (`NodeCompiler.svg`): each is a `foreignObject` within groups that move and scale.
 */
export function textRuns(svg: string): readonly (readonly TextRun[])[] {
  const pages: TextRun[][] = []
  const stack: Matrix[] = []
  let at: Matrix = identity
  let object: Box = { x: 0, y: 0, width: 0, height: 0 }
  for (const [, close, name, attributes = '', text = ''] of svg.matchAll(TAG)) {
    if (name === 'g' && close === '/') at = stack.pop() ?? identity
    else if (name === 'g') {
      stack.push(at)
      // Each page begins anew, whatever stands above it.
      const isPage = attributes.includes('class="typst-page"')
      if (isPage) pages.push([])
      at = isPage ? identity : times(at, matrixIn(attributes))
    } else if (name === 'foreignObject' && close === '')
      object = {
        x: numberIn(attributes, 'x'),
        y: numberIn(attributes, 'y'),
        width: numberIn(attributes, 'width'),
        height: numberIn(attributes, 'height'),
      }
    else if (name === 'h5:div' && close === '' && text.trim() !== '')
      pages.at(-1)?.push({ ...placed(object, at), text: decoded(text), baseline: at.dy })
  }
  return pages
}

const TAG = /<(\/?)(g|foreignObject|h5:div)\b([^>]*)>([^<]*)/g

/** Text is never turned: a move and a scale. */
interface Matrix {
  readonly dx: number
  readonly dy: number
  readonly sx: number
  readonly sy: number
}

const identity: Matrix = { dx: 0, dy: 0, sx: 1, sy: 1 }

function times(outer: Matrix, inner: Matrix): Matrix {
  return {
    dx: outer.dx + outer.sx * inner.dx,
    dy: outer.dy + outer.sy * inner.dy,
    sx: outer.sx * inner.sx,
    sy: outer.sy * inner.sy,
  }
}

function matrixIn(attributes: string): Matrix {
  const [, kind, a = '0', b = a] =
    /\btransform="(translate|scale)\((-?[\d.e-]+)(?:[ ,]+(-?[\d.e-]+))?\)"/.exec(attributes) ?? []
  if (kind === undefined) return identity
  return kind === 'scale'
    ? { ...identity, sx: Number(a), sy: Number(b) }
    : { ...identity, dx: Number(a), dy: Number(b) }
}

function placed({ x, y, width, height }: Box, at: Matrix): Box {
  const [top, bottom] = [at.dy + at.sy * y, at.dy + at.sy * (y + height)]
  return {
    x: at.dx + at.sx * x,
    y: Math.min(top, bottom),
    width: Math.abs(at.sx) * width,
    height: Math.abs(bottom - top),
  }
}

function numberIn(attributes: string, key: string): number {
  return Number(new RegExp(`\\b${key}="(-?[\\d.e-]+)"`).exec(attributes)?.[1] ?? 0)
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? all
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
    },
  )
}
