import type { Compiled } from '../../src/pipeline.ts'
import { check } from '../../src/pipeline.ts'
import type { Made } from '../../src/preview/desk.ts'
import { viewOf, type Paper } from '../../src/preview/view.ts'
import { writeText } from '../../src/writers/text/write-text.ts'

/** Lines to a page of the stand-in below. */
const LINES = 30
const A4 = { width: 595.28, height: 841.89 }

/** Pages without a typesetter: the text, a paragraph a line, each also as a run. */
export function plainPaper({ tree }: Compiled): Paper {
  const lines = writeText(tree).trimEnd().split('\n')
  const pages = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, i) =>
    lines.slice(i * LINES, (i + 1) * LINES),
  )
  return [
    pages.map(texts => {
      const runs = texts.map((text, i) => {
        const y = 60 + i * 24
        return { text, x: 85, y, width: Math.min(460, text.length * 6), height: 16, baseline: y + 12 }
      })
      const letters = runs.map(
        ({ text, x, baseline }) => `<text x="${x}" y="${baseline}">${escaped(text)}</text>`,
      )
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${A4.width} ${A4.height}" width="${A4.width}" height="${A4.height}">${letters.join('')}</svg>`
      return { svg, ...A4, runs }
    }),
  ]
}

/** The view of a definition on plain paper. */
export async function plainView(text: string): Promise<NonNullable<Made['view']> | undefined> {
  const { value } = await check(text)
  return value === undefined ? undefined : viewOf(value, plainPaper(value), Buffer.from(text))
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, char => `&#${char.charCodeAt(0)};`)
}
