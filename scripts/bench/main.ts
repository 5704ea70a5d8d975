/**
 * `npm run bench`: vanban beside the other libraries, with more rows and workers, from a cold start, by size, as PDF and in the
 * preview. The whole of it writes docs/bench.md; `npm run bench -- so-sanh quy-mo` prints those parts, `--rows 10000`
 * merges no more. Wants the built program (`npm run build`). Read the ratios, not the milliseconds.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type * as Vanban from '../../src/index.ts'
import { prepare } from './content/prepare.ts'
import { machine } from './machine.ts'
import { benchPage, partText, type Measured } from './page.ts'
import type { Bench } from './part.ts'
import { parts } from './parts/all.ts'
import { bundle } from './process/bundle.ts'

const ALL_ROWS = 100_000

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'string', default: String(ALL_ROWS) } },
})
const rows = Number(values.rows)
const strange = positionals.filter(id => !parts.some(part => part.id === id))
if (strange.length > 0 || !(rows >= 1000) || !existsSync('dist/vanban.cjs')) {
  console.error(
    `npm run bench -- [${parts.map(({ id }) => id).join(' ')}] [--rows 1000..${ALL_ROWS}], after npm run build`,
  )
  process.exit(2)
}

const chosen = parts.filter(({ id }) => positionals.length === 0 || positionals.includes(id))
const scratch = mkdtempSync(join(tmpdir(), 'vanban-bench-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
process.on('SIGINT', () => process.exit(130))

const vanban = pathToFileURL(resolve('dist/index.js')).href
const contents = join(scratch, 'contents')
await prepare(contents, (await import(vanban)) as typeof Vanban)
const bench: Omit<Bench, 'tell'> = {
  scratch,
  vanban,
  cli: resolve('dist/vanban.cjs'),
  bundles: await bundle(join(scratch, 'bundles')),
  contents,
  rows,
}

const measured: Measured[] = []
for (const part of chosen) {
  const start = performance.now()
  const tell = (text: string): void => console.error(`${part.id}: ${text}`)
  measured.push({ part, found: await part.run({ ...bench, tell }) })
  tell(`${((performance.now() - start) / 1000).toFixed(0)} s`)
}
if (chosen.length === parts.length) writeFileSync('docs/bench.md', benchPage(measured, machine()))
for (const one of measured) {
  console.log(`${partText(one)}\n`)
  for (const { goal, found, met } of one.found.goals ?? [])
    console.log(`${met ? 'đạt' : 'CHƯA ĐẠT'}  ${goal}: ${found}`)
}
