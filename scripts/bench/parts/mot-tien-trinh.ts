import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type * as Vanban from '../../../src/index.ts'
import { so } from '../figures.ts'
import type { Part } from '../part.ts'

const WARM_SECONDS = 3

export const motTienTrinh: Part = {
  id: 'mot-tien-trinh',
  title: 'Một tiến trình đã nóng: mọi ví dụ',
  async run({ vanban }) {
    const { compile } = (await import(vanban)) as typeof Vanban
    const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
      .filter(name => /^(ke-hoach|cong-van)\b.*\.yaml$/.test(name))
      .sort()
      .map(name => ({
        text: readFileSync(join('examples', name), 'utf8'),
        readFile: (path: string) => readFile(join('examples', dirname(name), path)),
      }))
    for (const { text, readFile } of examples) await compile(text, { readFile })
    const rows: string[][] = []
    for (const to of ['docx', 'text'] as const) {
      let count = 0
      const start = performance.now()
      while (performance.now() - start < WARM_SECONDS * 1000)
        for (const { text, readFile } of examples) {
          await compile(text, { to, readFile })
          count += 1
        }
      rows.push([`\`compile\` ra ${to}`, so((count * 1000) / (performance.now() - start))])
    }
    return {
      blocks: [
        `${examples.length} tệp trong examples/, dài ngắn khác nhau, có ảnh, phụ lục và bảng.`,
        { head: ['', 'văn bản/giây'], rows },
      ],
    }
  },
}
