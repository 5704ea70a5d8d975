/**
 * The paper test: every example → .docx → LibreOffice → PDF, and what a reader would see is held against
 * the decree: the examples, those of `test/paper/cases/`, and documents that tempt a break at every place where
 * things are kept together. `npm run paper [-- <file.yaml | file.docx> …]`; a .docx needs its definition beside it or
 * among the examples. Wrong documents of our own come first: a check that can't fail is none.
 * `--all` shows every figure, `--wrong` those of the wrong documents too.
 * Needs LibreOffice (`soffice`) and a font with the widths of Times New Roman on the machine.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { readFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { compile } from '../src/pipeline.ts'
import { runChecks, type Result } from '../test/paper/check.ts'
import { checks, phuLucFileChecks } from '../test/paper/checks.ts'
import { findComponents, type Paper } from '../test/paper/components.ts'
import { expectedOf } from '../test/paper/expected.ts'
import { readPdf } from '../test/paper/read-pdf.ts'
import { tempted, temptations, temptingDocuments } from '../test/paper/tempt.ts'
import { wrongDocuments } from '../test/paper/wrong.ts'

/** A document to be measured: its definition, its .docx and, once converted, its PDF. */
interface Job {
  readonly name: string
  readonly yaml: string
  /** The one that the definition's pictures are named from. */
  readonly folder: string
  readonly docx: string
  readonly kind: 'own' | 'wrong' | 'tempting'
  /** Of an annex in a file of its own: which one, from 0. */
  readonly apart?: number
}

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, '.paper')

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const verbose = args.includes('--all')
  const files = args.filter(arg => !arg.startsWith('--'))
  const jobs = [
    ...(await wrongJobs()),
    ...(files.length > 0 ? files : examples()).flatMap(jobsOf),
    ...(files.length > 0 ? [] : await temptingJobs()),
  ]
  toPdf(jobs)
  const measured = await Promise.all(jobs.map(async job => ({ job, ...(await measure(job)) })))
  const of = (kind: Job['kind']): typeof measured => measured.filter(({ job }) => job.kind === kind)
  const blind = blindChecks(of('wrong').map(({ results }) => results))
  const untempted =
    of('tempting').length === 0
      ? []
      : temptations.filter(place => !of('tempting').some(({ paper }) => tempted(paper).includes(place)))
  const shown = [...(args.includes('--wrong') ? of('wrong') : []), ...of('own')]
  for (const { job, results } of shown) console.log(table(job.name, results, verbose))
  for (const line of temptingTable(of('tempting'))) console.log(line)
  const all = [...of('own'), ...of('tempting')].flatMap(({ results }) => results)
  const failed = all.filter(({ ok }) => !ok).length + untempted.length
  console.log(`Tự kiểm: ${checks.length} phép đo, ${blind.length} không bắt được văn bản sai nào.`)
  for (const name of blind) console.log(`  ✗ ${name}`)
  for (const place of untempted) console.log(`  ✗ không văn bản nào đặt ${place} ở chỗ sang trang`)
  console.log(`${all.length - failed} passed, ${failed + blind.length} failed`)
  return failed + blind.length > 0 || of('own').length === 0 ? 1 : 0
}

function examples(): readonly string[] {
  // Those of the office say half of what they are in its profile: their pages are the others'.
  const whole = filesIn(join(root, 'examples'), '.yaml').filter(file => !/[/\\]don-vi[/\\]/.test(file))
  return [...whole, ...filesIn(join(root, 'test/paper/cases'), '.yaml')]
}

function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith(ending))
    .sort()
    .map(path => join(folder, path))
}

/** A .yaml is rendered by the built command line, a .docx is taken as it is. */
function jobsOf(file: string): readonly Job[] {
  const isDocx = file.endsWith('.docx')
  const yaml = isDocx ? definitionOf(file) : file
  const name = `${basename(join(yaml, '..'))}/${basename(yaml, '.yaml')}`
  const folder = join(out, name.replace('/', '-'))
  if (!isDocx) run('node', [join(root, 'dist/vanban.cjs'), 'render', file, '-o', folder])
  const rendered = isDocx ? [file] : filesIn(folder, '.docx')
  if (rendered.length === 0) throw new Error(`no .docx of ${file}`)
  return rendered.map(path => {
    const annex = /-phu-luc(?:-([0-9]+))?\.docx$/.exec(path.slice(folder.length))
    const suffix = annex === null ? '' : basename(path, '.docx').slice(basename(yaml, '.yaml').length)
    const docx = join(out, `${name.replace('/', '-')}${suffix}.docx`)
    writeFileSync(docx, readFileSync(path))
    return {
      name: `${name}${suffix}`,
      yaml: readFileSync(yaml, 'utf8'),
      folder: dirname(yaml),
      docx,
      kind: 'own',
      ...(annex !== null && { apart: Number(annex[1] ?? 1) - 1 }),
    }
  })
}

function definitionOf(docx: string): string {
  const beside = docx.replace(/\.docx$/, '.yaml')
  const yaml = [beside, ...examples()].find(
    path => existsSync(path) && basename(path, '.yaml') === basename(docx, '.docx'),
  )
  if (yaml === undefined) throw new Error(`no definition of ${docx}`)
  return yaml
}

async function wrongJobs(): Promise<readonly Job[]> {
  const documents = await wrongDocuments()
  return documents.map(({ name, yaml, docx, apart }) => {
    const path = join(out, `wrong-${name}.docx`)
    writeFileSync(path, docx)
    return {
      name: `wrong/${name}`,
      yaml,
      folder: join(root, 'test/paper'),
      docx: path,
      kind: 'wrong',
      ...(apart !== undefined && { apart }),
    }
  })
}

/** Too many for a process each: rendered by the sources. */
async function temptingJobs(): Promise<readonly Job[]> {
  const folder = join(root, 'test/paper')
  return Promise.all(
    temptingDocuments().map(async ({ name, yaml }) => {
      const { value, diagnostics } = await compile(yaml, { readFile: path => readFile(join(folder, path)) })
      if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
      const docx = join(out, `tempting-${name}.docx`)
      writeFileSync(docx, value)
      return { name: `tempting/${name}`, yaml, folder, docx, kind: 'tempting' as const }
    }),
  )
}

/** One call for all, with a profile of its own: a running LibreOffice would swallow the request. */
function toPdf(jobs: readonly Job[]): void {
  const profile = mkdtempSync(join(tmpdir(), 'vanban-paper-'))
  run('soffice', [
    '--headless',
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--convert-to',
    'pdf',
    '--outdir',
    out,
    ...jobs.map(job => job.docx),
  ])
  rmSync(profile, { recursive: true, force: true })
}

async function measure(job: Job): Promise<{ readonly paper: Paper; readonly results: readonly Result[] }> {
  const pages = await readPdf(new Uint8Array(readFileSync(job.docx.replace(/\.docx$/, '.pdf'))))
  const expected = await expectedOf(job.yaml, job.folder)
  const suitable = job.apart === undefined ? checks : phuLucFileChecks
  const paper = findComponents(pages, expected, job.apart)
  return { paper, results: runChecks(suitable, paper) }
}

/** Checks that no wrong document fails, but for want of the thing to be measured. */
function blindChecks(wrong: readonly (readonly Result[])[]): readonly string[] {
  const caught = new Set(
    wrong.flat().flatMap(({ ok, missing, name }) => (!ok && missing !== true ? [name] : [])),
  )
  return checks.map(({ name }) => name).filter(name => !caught.has(name))
}

function table(name: string, results: readonly Result[], verbose: boolean): string {
  const failed = results.filter(({ ok }) => !ok)
  const shown = verbose ? results : failed
  return [
    `${failed.length === 0 ? '✓' : '✗'} ${name}: ${results.length - failed.length}/${results.length}`,
    ...shown.map(
      result =>
        `    ${result.ok ? '✓' : '✗'} ${result.name.padEnd(44)} ${result.measured}   [${result.allowed}]`,
    ),
  ].join('\n')
}

/** Those that fail, and how many tempted what. */
function temptingTable(
  measured: readonly { readonly job: Job; readonly paper: Paper; readonly results: readonly Result[] }[],
): readonly string[] {
  if (measured.length === 0) return []
  const bad = measured.filter(({ results }) => results.some(({ ok }) => !ok))
  const places = temptations.map(
    place => `${place} ${measured.filter(({ paper }) => tempted(paper).includes(place)).length}`,
  )
  return [
    ...bad.map(({ job, results }) => table(job.name, results, false)),
    `${bad.length === 0 ? '✓' : '✗'} chỗ sang trang: ${measured.length - bad.length}/${measured.length} văn bản (${places.join(', ')})`,
  ]
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${command} ${args.slice(0, 3).join(' ')}: ${stderr}`)
}
