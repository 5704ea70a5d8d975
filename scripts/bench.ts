/**
 * `npm run bench`: bare Node, one document from a cold start, documents a second in a warm process, each example as PDF,
 * and the cost of a document by its size, side by side in one run. Machines are shared and noisy: read the ratios, not the milliseconds.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { printPdf } from './bench-pdf.ts'
import { printSizes } from './bench-sizes.ts'

const ROUNDS = 15
const WARM_SECONDS = 3
const example = 'examples/ke-hoach/duc-pho-2024.yaml'
// Not a literal: the types of what is built are those of its source.
const built = String('../dist/index.js')
const scratch = mkdtempSync(join(tmpdir(), 'vanban-bench-'))

/** Each round runs every command once, so that a busy moment hits all of them alike. */
const commands: Readonly<Record<string, readonly string[]>> = {
  'bare Node (node -e 0)': ['-e', '0'],
  'vanban --version': ['dist/vanban.cjs', '--version'],
  'vanban check, one document': ['dist/vanban.cjs', 'check', example],
  'vanban render, one document': ['dist/vanban.cjs', 'render', example, '-o', scratch, '--force'],
}

const times = new Map<string, number[]>(Object.keys(commands).map(name => [name, []]))
for (let round = 0; round < ROUNDS; round += 1)
  for (const [name, args] of Object.entries(commands)) {
    rmSync(join(scratch, 'duc-pho-2024.docx'), { force: true })
    const start = performance.now()
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    times.get(name)?.push(performance.now() - start)
    if (status !== 0) throw new Error(`${name}: ${stderr}`)
  }

const bare = median(times.get('bare Node (node -e 0)') ?? [])
print('cold start', 'median ms', 'x bare Node')
for (const [name, list] of times) print(name, median(list).toFixed(0), (median(list) / bare).toFixed(2))

const { compile } = (await import(built)) as typeof import('../src/index.ts')
const files = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter(
  name => name.endsWith('.yaml') && !name.startsWith('don-vi'),
)
const texts = files.map(name => ({
  text: readFileSync(join('examples', name), 'utf8'),
  readFile: (path: string) => readFile(join('examples', dirname(name), path)),
}))
for (const { text, readFile } of texts) await compile(text, { readFile })
console.log()
print('one warm process', 'documents/s', '')
for (const to of ['docx', 'text'] as const) {
  let count = 0
  const start = performance.now()
  while (performance.now() - start < WARM_SECONDS * 1000)
    for (const { text, readFile } of texts) {
      await compile(text, { to, readFile })
      count += 1
    }
  print(`compile to ${to}`, ((count * 1000) / (performance.now() - start)).toFixed(0), '')
}
console.log()
await printPdf(print)
console.log()
printSizes(print)
rmSync(scratch, { recursive: true })

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
}

function print(name: string, ...cells: readonly string[]): void {
  console.log([name.padEnd(32), ...cells.map(cell => cell.padStart(12))].join(' '))
}
