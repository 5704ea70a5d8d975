import { getDocument, OPS, VerbosityLevel, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { ptToMm } from '../../src/metrics/units.ts'
import { apply, IDENTITY, multiply, toMatrix, type Matrix } from './matrix.ts'

/** A printed character. mm from the paper's left edge and top edge; `y` is the baseline. */
export interface Glyph {
  readonly char: string
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly sizePt: number
  readonly bold: boolean
  readonly italic: boolean
  readonly family: string
  readonly color: string
}

/** A drawn horizontal line, mm; `y` is its middle. */
export interface Rule {
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly thickness: number
  readonly color: string
  readonly solid: boolean
}

/** A drawn upright line, mm; `x` is its middle. */
export interface Upright {
  readonly x: number
  readonly y0: number
  readonly y1: number
  readonly thickness: number
  readonly color: string
}

/** A picture, mm. */
export interface Image {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** A page, mm; glyphs (blanks included) in the order in which they were printed. */
export interface Page {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Rule[]
  readonly uprights: readonly Upright[]
  readonly images: readonly Image[]
}

/** A PDF's bytes → its pages, as a reader with a ruler sees them. */
export async function readPdf(bytes: Uint8Array): Promise<readonly Page[]> {
  const task = getDocument({ data: bytes, disableFontFace: true, verbosity: VerbosityLevel.ERRORS })
  const document = await task.promise
  const pages: Page[] = []
  for (let number = 1; number <= document.numPages; number++) {
    pages.push(await readPage(await document.getPage(number), number))
  }
  await task.destroy()
  return pages
}

interface Font {
  readonly name: string
  readonly fontMatrix?: readonly number[]
}

/** The graphics state, as far as we read it (ISO 32000-1, 8.4 and 9.3). */
interface State {
  ctm: Matrix
  fill: string
  stroke: string
  lineWidth: number
  dashed: boolean
  font: Font
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  rise: number
}

interface ShownGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace?: boolean
}

/** A filled shape no higher than this (pt) is a line. */
const THIN = 3

async function readPage(page: PDFPageProxy, number: number): Promise<Page> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const list = await page.getOperatorList()
  const glyphs: Glyph[] = []
  const rules: Rule[] = []
  const uprights: Upright[] = []
  const images: Image[] = []
  const stack: State[] = []
  let textMatrix = IDENTITY
  let lineMatrix = IDENTITY
  let leading = 0
  let state: State = {
    ctm: [1, 0, 0, 1, -left, -bottom],
    fill: '#000000',
    stroke: '#000000',
    lineWidth: 1,
    dashed: false,
    font: { name: '' },
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    rise: 0,
  }
  const fromTop = (y: number): number => ptToMm(top - bottom - y)
  const moveLine = (x: number, y: number): void => {
    lineMatrix = multiply(lineMatrix, [1, 0, 0, 1, x, y])
    textMatrix = lineMatrix
  }
  const advance = (dx: number): void => {
    textMatrix = multiply(textMatrix, [1, 0, 0, 1, dx * state.scale, 0])
  }

  const show = (shown: readonly (ShownGlyph | number)[]): void => {
    const face = faceOf(state.font.name)
    const unit = state.font.fontMatrix?.[0] ?? 0.001
    for (const glyph of shown) {
      if (typeof glyph === 'number') {
        advance((-glyph / 1000) * state.size)
        continue
      }
      if (glyph === null) continue
      const matrix = multiply(state.ctm, textMatrix)
      const width = glyph.width * unit * state.size
      const [x0, y] = apply(matrix, 0, state.rise)
      const [x1] = apply(matrix, width * state.scale, state.rise)
      const sizePt = state.size * Math.hypot(matrix[2], matrix[3])
      const at = { x0: ptToMm(x0), x1: ptToMm(x1), y: fromTop(y) }
      glyphs.push(...spread(glyph.unicode, { ...at, ...face, sizePt: round(sizePt), color: state.fill }))
      advance(width + state.charSpacing + (glyph.isSpace === true ? state.wordSpacing : 0))
    }
  }

  const path = (paint: number, box: ArrayLike<number> | null): void => {
    const stroked = paint === OPS.stroke || paint === OPS.closeStroke
    const filled = paint === OPS.fill || paint === OPS.eoFill
    if (box === null || (!stroked && !filled)) return
    const [xa, ya] = apply(state.ctm, box[0] ?? 0, box[1] ?? 0)
    const [xb, yb] = apply(state.ctm, box[2] ?? 0, box[3] ?? 0)
    const color = stroked ? state.stroke : state.fill
    const pen = stroked ? Math.max(state.lineWidth * Math.hypot(state.ctm[0], state.ctm[1]), 0.1) : 0
    if (color === '#ffffff') return
    const [width, height] = [Math.abs(xb - xa) + pen, Math.abs(yb - ya) + pen]
    if (width <= THIN && height > THIN) {
      const [y0, y1] = [fromTop(Math.max(ya, yb)), fromTop(Math.min(ya, yb))]
      uprights.push({ x: ptToMm((xa + xb) / 2), y0, y1, thickness: ptToMm(width), color })
    }
    if (height > THIN || width <= THIN) return
    const [x0, x1] = [ptToMm(Math.min(xa, xb)), ptToMm(Math.max(xa, xb))]
    rules.push({
      x0,
      x1,
      y: fromTop((ya + yb) / 2),
      thickness: ptToMm(height),
      color,
      solid: !stroked || !state.dashed,
    })
  }

  const act: Readonly<Record<number, (args: readonly never[]) => void>> = {
    [OPS.save]: () => void stack.push({ ...state }),
    [OPS.restore]: () => void (state = stack.pop() ?? state),
    [OPS.transform]: args => void (state.ctm = multiply(state.ctm, args as unknown as Matrix)),
    [OPS.setLineWidth]: ([width = 0]) => void (state.lineWidth = width),
    [OPS.setDash]: ([pattern = []]) => void (state.dashed = (pattern as readonly number[]).length > 0),
    [OPS.setFillRGBColor]: ([color]) => void (state.fill = hex(color)),
    [OPS.setStrokeRGBColor]: ([color]) => void (state.stroke = hex(color)),
    [OPS.beginText]: () => void (textMatrix = lineMatrix = IDENTITY),
    [OPS.setFont]: ([id = '', size = 0]) => {
      state.font = fontOf(page, id)
      state.size = size
    },
    [OPS.setCharSpacing]: ([spacing = 0]) => void (state.charSpacing = spacing),
    [OPS.setWordSpacing]: ([spacing = 0]) => void (state.wordSpacing = spacing),
    [OPS.setHScale]: ([percent = 100]) => void (state.scale = percent / 100),
    [OPS.setTextRise]: ([rise = 0]) => void (state.rise = rise),
    [OPS.setLeading]: ([value = 0]) => void (leading = value),
    [OPS.setTextMatrix]: ([matrix]) => void (textMatrix = lineMatrix = toMatrix(matrix)),
    [OPS.moveText]: ([x = 0, y = 0]) => moveLine(x, y),
    [OPS.setLeadingMoveText]: ([x = 0, y = 0]) => {
      leading = -y
      moveLine(x, y)
    },
    [OPS.nextLine]: () => moveLine(0, -Math.abs(leading)),
    [OPS.showText]: ([shown = []]) => show(shown),
    [OPS.paintImageXObject]: () => {
      const [xa, ya] = apply(state.ctm, 0, 0)
      const [xb, yb] = apply(state.ctm, 1, 1)
      const [x0, x1] = [ptToMm(Math.min(xa, xb)), ptToMm(Math.max(xa, xb))]
      images.push({ x0, x1, y0: fromTop(Math.max(ya, yb)), y1: fromTop(Math.min(ya, yb)) })
    },
    [OPS.constructPath]: ([paint = 0, , box = null]) => path(paint, box),
  }
  list.fnArray.forEach((fn, i) => act[fn]?.((list.argsArray[i] ?? []) as readonly never[]))
  return {
    number,
    width: ptToMm(right - left),
    height: ptToMm(top - bottom),
    glyphs,
    rules,
    uprights,
    images,
  }
}

function fontOf(page: PDFPageProxy, id: string): Font {
  return page.commonObjs.get(id) as Font
}

/** `BAAAAA+LiberationSerif-BoldItalic` → family, weight, slant. */
function faceOf(name: string): Pick<Glyph, 'family' | 'bold' | 'italic'> {
  const [family = '', style = ''] = name.replace(/^[A-Z]{6}\+/, '').split(/[-,]/)
  return { family, bold: /bold/i.test(style), italic: /italic|oblique/i.test(style) }
}

/** A ligature stands for several characters: each takes its share of the width. */
function spread(unicode: string, glyph: Omit<Glyph, 'char'>): readonly Glyph[] {
  const chars = [...unicode.normalize('NFC')]
  const share = (glyph.x1 - glyph.x0) / chars.length
  return chars.map((char, i) => ({
    ...glyph,
    char,
    x0: glyph.x0 + i * share,
    x1: glyph.x0 + (i + 1) * share,
  }))
}

function hex(color: unknown): string {
  return String(color).toLowerCase()
}

/** LibreOffice writes sizes to about a thousandth of a point. */
function round(size: number): number {
  return Math.round(size * 20) / 20
}
