import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as Vanban from '../../../src/index.ts'
import { median, so } from '../figures.ts'
import type { Part } from '../part.ts'
import { timeNode } from '../process/run.ts'

const COLD_ROUNDS = 3
const WARM_ROUNDS = 7

export const pdf: Part = {
  id: 'pdf',
  title: 'PDF của từng ví dụ',
  async run({ vanban, cli, scratch, tell }) {
    const { compile, loadTypesetter } = (await import(vanban)) as typeof Vanban
    const loaded = loadTypesetter(pathToFileURL(join(process.cwd(), 'package.json')).href)
    // Without the optional packages there is nothing to measure.
    if (loaded.value === undefined)
      return { blocks: [loaded.diagnostics.map(({ message }) => message).join(' ')] }
    const rows: string[][] = []
    const names = readdirSync('examples', { recursive: true, encoding: 'utf8' })
      .filter(name => /^(ke-hoach|cong-van)\b.*\.yaml$/.test(name))
      .sort()
    for (const name of names) {
      tell(name)
      const path = join('examples', name)
      const text = readFileSync(path)
      const options = {
        to: 'pdf' as const,
        typesetter: () => loaded,
        readFile: (picture: string) => readFile(join(dirname(path), picture)),
      }
      const cold: number[] = []
      for (let round = 0; round < COLD_ROUNDS; round += 1)
        cold.push(await timeNode([cli, 'render', path, '--to', 'pdf', '-o', scratch, '--force']))
      await compile(text, options)
      const warm: number[] = []
      for (let round = 0; round < WARM_ROUNDS; round += 1) {
        const start = performance.now()
        await compile(text, options)
        warm.push(performance.now() - start)
      }
      rows.push([name.replaceAll('\\', '/'), so(median(cold)), so(median(warm))])
    }
    return {
      blocks: [
        '«Lạnh»: một tiến trình mới, kể cả nạp bộ sắp chữ và phông; «nóng»: trong tiến trình đã sắp văn bản ấy một lần.',
        { head: ['Ví dụ', 'lạnh, ms', 'nóng, ms'], rows },
      ],
    }
  },
}
