/**
 * Whether the PDF tells the truth about the .docx: each example is set by the typesetter, and by LibreOffice from its
 * .docx, and the two papers are held against each other. `npm run compare [-- <file.yaml> …]`; `--all` shows the lines
 * that differ. Needs LibreOffice (`soffice`) and the optional packages. Fails where the promise is not kept.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { check, compile } from '../src/pipeline.ts'
import { propertiesOf } from '../src/writers/docx/properties.ts'
import { loadTypesetter } from '../src/load-typesetter.ts'
import { writeTypst } from '../src/writers/typst/write-typst.ts'
import { comparePapers, type Comparison } from '../test/writers/typst/compare-papers.ts'

/** What is promised: shares of the lines, mm. */
const promise = { sameBreaks: 0.98, farthest: 1 } as const

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, '.paper', 'compare')

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const files = args.filter(arg => !arg.startsWith('--'))
  const names = files.length > 0 ? files : examples()
  const loaded = loadTypesetter(import.meta.url)
  if (loaded.value === undefined) throw new Error(loaded.diagnostics.map(({ message }) => message).join('\n'))
  const jobs: { readonly name: string; readonly docx: string; readonly pdf: Uint8Array }[] = []
  for (const [i, file] of names.entries()) {
    const input = readFileSync(file)
    const options = {
      readFile: (path: string) => Promise.resolve(readFileSync(join(dirname(file), path))),
    }
    const ready = (await check(input, options)).value
    const docx = (await compile(input, options)).value
    if (ready === undefined || docx === undefined) throw new Error(`${file} can't be compiled`)
    const { tree, layout, pictures } = ready
    const source = writeTypst(tree, layout, propertiesOf(tree))
    const pdf = loaded.value.pdf({ source, pictures: pictures.files, dated: false }).value
    if (pdf === undefined) throw new Error(`${file} can't be set`)
    const path = join(out, `${i}.docx`)
    writeFileSync(path, docx)
    writeFileSync(join(out, `${i}-typst.pdf`), pdf)
    jobs.push({ name: `${basename(dirname(file))}/${basename(file, '.yaml')}`, docx: path, pdf })
  }
  convert(jobs.map(({ docx }) => docx))
  console.log(row(['văn bản', 'trang', 'dòng', 'ngắt như nhau', 'lệch xa nhất', 'ở']))
  let failed = 0
  for (const { name, docx, pdf } of jobs) {
    const office = readFileSync(docx.replace(/\.docx$/, '.pdf'))
    const found = await comparePapers(office, pdf)
    if (!kept(found)) failed += 1
    console.log(row([`${kept(found) ? '✓' : '✗'} ${name}`, ...figures(found)]))
    if (args.includes('--all')) {
      for (const line of found.onlyFirst) console.log(`    docx  ${line}`)
      for (const line of found.onlySecond) console.log(`    typst ${line}`)
    }
  }
  console.log(`${jobs.length - failed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
}

function examples(): readonly string[] {
  return readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.yaml') && !path.startsWith('don-vi'))
    .sort()
    .map(path => join(root, 'examples', path))
}

function kept({ pages, lines, breaks, farthest }: Comparison): boolean {
  return pages[0] === pages[1] && 1 - breaks / lines >= promise.sameBreaks && farthest <= promise.farthest
}

function figures({ pages, lines, same, breaks, farthest, where }: Comparison): readonly string[] {
  return [
    pages.join(' / '),
    String(lines),
    `${percent(1 - breaks / lines)} (dòng ${percent(same / lines)})`,
    `${farthest.toFixed(2)} mm`,
    where.slice(0, 48),
  ]
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

function row(cells: readonly string[]): string {
  const widths = [36, 8, 6, 26, 14]
  return cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' ')
}

/** With a profile of its own: a running LibreOffice would swallow the request. */
function convert(files: readonly string[]): void {
  const profile = pathToFileURL(join(out, 'profile')).href
  const { status, stderr } = spawnSync(
    'soffice',
    ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', 'pdf', '--outdir', out, ...files],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`soffice: ${stderr}`)
}
