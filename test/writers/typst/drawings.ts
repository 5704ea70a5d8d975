import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { ptToMm } from '../../../src/metrics/units.ts'

/** A picture, or a horizontal line, a frame's upper and lower edges included; mm from the paper's left and top. */
export interface Drawing {
  readonly kind: 'picture' | 'line'
  readonly page: number
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

type Matrix = readonly [number, number, number, number, number, number]

/** Shapes lower than this are lines; shorter ones are dots. pt */
const THIN = 3
const SHORT = 6

/** What is drawn on the pages of a PDF besides letters. */
export async function readDrawings(bytes: Uint8Array): Promise<readonly Drawing[]> {
  const task = getDocument({ data: bytes, disableFontFace: true, verbosity: VerbosityLevel.ERRORS })
  const document = await task.promise
  const drawings: Drawing[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [left = 0, bottom = 0, , top = 0] = page.view
    const list = await page.getOperatorList()
    const stack: Matrix[] = []
    let ctm: Matrix = [1, 0, 0, 1, -left, -bottom]
    const add = (kind: Drawing['kind'], xs: readonly number[], ys: readonly number[]): void => {
      const across = xs.map(ptToMm)
      const down = ys.map(y => ptToMm(top - bottom - y))
      drawings.push({
        kind,
        page: number,
        x0: Math.min(...across),
        x1: Math.max(...across),
        y0: Math.min(...down),
        y1: Math.max(...down),
      })
    }
    list.fnArray.forEach((fn, i) => {
      const args = (list.argsArray[i] ?? []) as readonly unknown[]
      if (fn === OPS.save) stack.push(ctm)
      else if (fn === OPS.restore) ctm = stack.pop() ?? ctm
      else if (fn === OPS.transform) ctm = multiply(ctm, args as unknown as Matrix)
      else if (fn === OPS.paintImageXObject) {
        const [a, b] = [apply(ctm, 0, 0), apply(ctm, 1, 1)]
        add('picture', [a[0], b[0]], [a[1], b[1]])
      } else if (fn === OPS.constructPath) {
        const [paint, , box] = args as readonly [number, unknown, ArrayLike<number> | null]
        const stroked = paint === OPS.stroke || paint === OPS.closeStroke
        const filled = paint === OPS.fill || paint === OPS.eoFill
        if (box === null || (!stroked && !filled)) return
        const [a, b] = [apply(ctm, box[0] ?? 0, box[1] ?? 0), apply(ctm, box[2] ?? 0, box[3] ?? 0)]
        const [wide, high] = [Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])]
        if (wide < SHORT) return
        if (high <= THIN) add('line', [a[0], b[0]], [(a[1] + b[1]) / 2])
        else if (stroked) for (const y of [a[1], b[1]]) add('line', [a[0], b[0]], [y])
      }
    })
  }
  await task.destroy()
  return drawings
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}

function apply(m: Matrix, x: number, y: number): readonly [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
}
