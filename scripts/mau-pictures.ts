/** The pictures of docs/mau.md: each part's document through LibreOffice and poppler, cut to what it shows. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode, encode } from 'fast-png'
import { parse, stringify } from 'yaml'
import { compile } from '../src/index.ts'
import { mauParts, type MauPart } from './mau-parts.ts'

const DPI = 72
const MARGIN = 6
/** White between two printed rows, px: more is left out. */
const MAX_WHITE = 60

export async function makeMauPictures(scratch: string): Promise<void> {
  for (const part of mauParts) {
    const { value, diagnostics } = await compilePart(part)
    if (value === undefined) throw new Error(`${part.id}: ${JSON.stringify(diagnostics)}`)
    const base = join(scratch, `mau-${part.id}`)
    writeFileSync(`${base}.docx`, value)
    const profile = `-env:UserInstallation=file://${scratch}/profile`
    run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', scratch, `${base}.docx`)
    const page = ['-f', `${part.page}`, '-l', `${part.page}`]
    run('pdftoppm', '-png', '-gray', '-r', `${DPI}`, ...page, '-singlefile', `${base}.pdf`, base)
    writeFileSync(`docs/hinh/mau-${part.id}.png`, cut(readFileSync(`${base}.png`), part.band))
  }
}

/** The document that a part's picture shows. */
export function compilePart({ loai, markup, whole, keys }: MauPart): ReturnType<typeof compile> {
  const smallest = parse(readFileSync(`examples/${loai}/toi-thieu.yaml`, 'utf8')) as object
  return compile(stringify({ ...smallest, ...keys }), {
    template: { source: whole(markup), file: 'mau.hbs' },
    readFile: name => Promise.resolve(readFileSync(pictureOf(name))),
  })
}

function pictureOf(name: string): string {
  const folders = ['examples/ke-hoach/hinh', 'examples/cong-van/hinh']
  return folders.map(folder => `${folder}/${name}`).find(existsSync) ?? name
}

/** A band of a grey page without the white around what is printed there; sixteen greys are enough for letters. */
function cut(png: Uint8Array, [from, to]: MauPart['band']): Uint8Array {
  const { width, height, data, channels } = decode(png)
  const greyAt = (x: number, y: number): number => data[(y * width + x) * channels] ?? 255
  const rowOf = (mm: number): number => Math.min(height, Math.round((mm / 25.4) * DPI))
  const dark = (x: number, y: number): boolean => greyAt(x, y) < 200
  const rows = range(rowOf(from), rowOf(to)).filter(y => range(0, width).some(x => dark(x, y)))
  const columns = range(0, width).filter(x => rows.some(y => dark(x, y)))
  const left = Math.max(0, (columns[0] ?? 0) - MARGIN)
  const top = Math.max(0, (rows[0] ?? 0) - MARGIN)
  const right = Math.min(width, (columns.at(-1) ?? 0) + MARGIN)
  const bottom = Math.min(height, (rows.at(-1) ?? 0) + MARGIN)
  const kept = range(top, bottom).filter(y => rows.some(row => Math.abs(row - y) <= MAX_WHITE / 2))
  const size = { width: right - left, height: kept.length }
  const grey = kept.flatMap(y => range(left, right).map(x => Math.round(greyAt(x, y) / 17) * 17))
  return encode({ ...size, depth: 8, channels: 1, data: Uint8Array.from(grey) })
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
}

function run(command: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command}: ${stderr}`)
}
