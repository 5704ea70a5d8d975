/**
 * Each example as PDF, for `npm run bench`: from a cold start, and in a process that has set it before. Without the
 * optional packages there is nothing to measure.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const COLD_ROUNDS = 3
const WARM_ROUNDS = 7
// Not a literal: the types of what is built are those of its source.
const built = String('../dist/index.js')

export async function printPdf(print: (name: string, ...cells: readonly string[]) => void): Promise<void> {
  const { compile, loadTypesetter } = (await import(built)) as typeof import('../src/index.ts')
  const loaded = loadTypesetter(import.meta.url)
  if (loaded.value === undefined) {
    print(`PDF: ${loaded.diagnostics.map(({ message }) => message).join(' ')}`)
    return
  }
  const files = readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.yaml') && !name.startsWith('don-vi'))
    .sort()
  const scratch = mkdtempSync(join(tmpdir(), 'vanban-bench-pdf-'))
  print('PDF of each example', 'cold ms', 'warm ms')
  for (const name of files) {
    const path = join('examples', name)
    const text = readFileSync(path)
    const options = {
      to: 'pdf' as const,
      typesetter: () => loaded,
      readFile: (picture: string) => readFile(join(dirname(path), picture)),
    }
    const cold = times(COLD_ROUNDS, () => {
      const args = ['dist/vanban.cjs', 'render', path, '--to', 'pdf', '-o', scratch, '--force']
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
      if (status !== 0) throw new Error(`${name}: ${stderr}`)
    })
    await compile(text, options)
    const warm: number[] = []
    for (let round = 0; round < WARM_ROUNDS; round += 1) {
      const start = performance.now()
      await compile(text, options)
      warm.push(performance.now() - start)
    }
    print(name, median(cold).toFixed(0), median(warm).toFixed(0))
  }
  rmSync(scratch, { recursive: true })
}

function times(rounds: number, run: () => void): readonly number[] {
  return Array.from({ length: rounds }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
}
