/**
 * The paper test: every example → .docx → LibreOffice → PDF, and what a reader would see is held against
 * the decree. `npm run paper [-- <file.yaml | file.docx> …]`; a .docx needs its definition beside it or
 * among the examples. Wrong documents of our own come first: a check that can't fail is none.
 * `--all` shows every figure, `--wrong` those of the wrong documents too.
 * Needs LibreOffice (`soffice`) and a font with the widths of Times New Roman on the machine.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { runChecks, type Result } from '../test/paper/check.ts'
import { checks } from '../test/paper/checks.ts'
import { findComponents } from '../test/paper/components.ts'
import { expectedOf } from '../test/paper/expected.ts'
import { readPdf } from '../test/paper/read-pdf.ts'
import { wrongDocuments } from '../test/paper/wrong.ts'

/** A document to be measured: its definition, its .docx and, once converted, its PDF. */
interface Job {
  readonly name: string
  readonly yaml: string
  readonly docx: string
  readonly wrong: boolean
}

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, '.paper')

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const verbose = args.includes('--all')
  const files = args.filter(arg => !arg.startsWith('--'))
  const jobs = [...(await wrongJobs()), ...(files.length > 0 ? files : examples()).map(jobOf)]
  toPdf(jobs)
  const measured = await Promise.all(jobs.map(async job => ({ job, results: await measure(job) })))
  const blind = blindChecks(measured.filter(({ job }) => job.wrong).map(({ results }) => results))
  const right = measured.filter(({ job }) => !job.wrong)
  const shown = args.includes('--wrong') ? measured : right
  for (const { job, results } of shown) console.log(table(job.name, results, verbose))
  const all = right.flatMap(({ results }) => results)
  const failed = all.filter(({ ok }) => !ok).length
  console.log(`Tự kiểm: ${checks.length} phép đo, ${blind.length} không bắt được văn bản sai nào.`)
  for (const name of blind) console.log(`  ✗ ${name}`)
  console.log(`${all.length - failed} passed, ${failed + blind.length} failed`)
  return failed + blind.length > 0 || right.length === 0 ? 1 : 0
}

function examples(): readonly string[] {
  return filesIn(join(root, 'examples'), '.yaml')
}

function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith(ending))
    .sort()
    .map(path => join(folder, path))
}

/** A .yaml is rendered by the built command line, a .docx is taken as it is. */
function jobOf(file: string): Job {
  const isDocx = file.endsWith('.docx')
  const yaml = isDocx ? definitionOf(file) : file
  const name = `${basename(join(yaml, '..'))}/${basename(yaml, '.yaml')}`
  const folder = join(out, name.replace('/', '-'))
  if (!isDocx) run('node', [join(root, 'dist/vanban.cjs'), 'render', file, '-o', folder])
  const rendered = isDocx ? file : filesIn(folder, '.docx')[0]
  if (rendered === undefined) throw new Error(`no .docx of ${file}`)
  const docx = join(out, `${name.replace('/', '-')}.docx`)
  writeFileSync(docx, readFileSync(rendered))
  return { name, yaml: readFileSync(yaml, 'utf8'), docx, wrong: false }
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
  return documents.map(({ name, yaml, docx }) => {
    const path = join(out, `wrong-${name}.docx`)
    writeFileSync(path, docx)
    return { name: `wrong/${name}`, yaml, docx: path, wrong: true }
  })
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

async function measure(job: Job): Promise<readonly Result[]> {
  const pages = await readPdf(new Uint8Array(readFileSync(job.docx.replace(/\.docx$/, '.pdf'))))
  return runChecks(checks, findComponents(pages, expectedOf(job.yaml)))
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

function run(command: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${command} ${args.slice(0, 3).join(' ')}: ${stderr}`)
}
