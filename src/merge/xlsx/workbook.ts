import { builtInFormats } from './number-format.ts'
import { hearParts, packageError, type Ear } from './parts.ts'

/** What a sheet's cells refer to. */
export interface Workbook {
  /** In the order of their tabs. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[]
  readonly strings: readonly string[]
  /** The number format of each style. */
  readonly formats: readonly string[]
  readonly since1904: boolean
}

/** Reads all of a workbook but its sheets. Throws `PackageError`. */
export async function readWorkbook(bytes: AsyncIterable<Uint8Array>): Promise<Workbook> {
  const sheets: { name: string; id: string }[] = []
  const targets = new Map<string, string>()
  const strings: string[] = []
  const formats: string[] = []
  const facts = { since1904: false, isWorkbook: false }
  const ears: Readonly<Record<string, Ear>> = {
    'xl/workbook.xml': {
      open(name, at) {
        facts.isWorkbook = true
        if (name === 'workbookPr') facts.since1904 = ['1', 'true'].includes(at.date1904 ?? '')
        if (name === 'sheet') sheets.push({ name: at.name ?? '', id: at['r:id'] ?? idOf(at) })
      },
    },
    'xl/_rels/workbook.xml.rels': {
      open: (name, at) => void (name === 'Relationship' && targets.set(at.Id ?? '', at.Target ?? '')),
    },
    'xl/sharedStrings.xml': stringEar(text => strings.push(text)),
    'xl/styles.xml': styleEar(formats),
  }
  for await (const chunk of hearParts(bytes, part => ears[part])) void chunk
  if (!facts.isWorkbook) throw packageError('no workbook')
  return {
    sheets: sheets.map(({ name, id }) => ({ name, part: partOf(targets.get(id) ?? '') })),
    strings,
    formats,
    since1904: facts.since1904,
  }
}

/** The relationship's prefix is any that the writer liked. */
function idOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''
}

function partOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
}

/** The texts of `<si>`: those of all runs, without phonetic hints. */
export function stringEar(done: (text: string) => void): Ear {
  let text = ''
  let isText = false
  let hints = 0
  return {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') hints += 1
      else if (name === 't') isText = hints === 0
    },
    text(more) {
      if (isText) text += more
    },
    close(name) {
      if (name === 't') isText = false
      else if (name === 'rPh') hints -= 1
      else if (name === 'si') done(unescaped(text))
    },
  }
}

/** `_x000D_`: how the format writes what XML can't. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text
}

function styleEar(formats: string[]): Ear {
  const own = new Map<number, string>()
  let isOfCells = false
  return {
    open(name, at) {
      if (name === 'numFmt') own.set(Number(at.numFmtId), at.formatCode ?? '')
      else if (name === 'cellXfs') isOfCells = true
      else if (name === 'xf' && isOfCells) {
        const id = Number(at.numFmtId ?? 0)
        formats.push(own.get(id) ?? builtInFormats[id] ?? 'General')
      }
    },
    close(name) {
      if (name === 'cellXfs') isOfCells = false
    },
  }
}
