import { isScalar } from 'yaml'
import { fail, hasErrors, ok } from '../diagnostics/outcome.ts'
import type { Diagnostic, Outcome, Site } from '../diagnostics/types.ts'
import { MAX_ALIASES } from './aliases.ts'
import { explain, explainOne } from './explain.ts'
import type { Finding } from './findings.ts'
import { inspect } from './inspect.ts'
import { locator } from './locate.ts'
import type { Locate, LocateOptions } from './locate.ts'
import { MAX_DEPTH, parse } from './parse.ts'
import type { Parsed } from './parse.ts'
import { lineStart, lineText, linesOf, positionAt, rangeAt } from './positions.ts'
import type { Lines } from './positions.ts'
import { MAX_BYTES, tooLarge } from './read-bytes.ts'
import { plainLocator } from './plain-locate.ts'
import { readPlain } from './read-plain.ts'
import { strayCharacters } from './stray-characters.ts'
import { walk } from './walk.ts'
import type { Walk } from './walk.ts'
import { keepWrittenNumbers } from './written-numbers.ts'

/** A YAML text as a plain value, with the place of each part of it. */
export interface Source {
  readonly value: unknown
  readonly text: string
  /**
   * The range of the value, or of the key, that an RFC 6901 pointer names; for a missing path, that of the
   * key of its closest existing parent.
   */
  readonly locate: Locate
  /** Where a value stands that came from another file; undefined for what the text itself has. */
  readonly siteOf?: (pointer: string, options?: LocateOptions) => Site | undefined
}

const MAX_REPORTED = 100

/** All mistakes at once, each once: a mistake on a line already reported is taken for its consequence. */
export function readYaml(text: string): Outcome<Source> {
  const plain = readPlain(text)
  return plain === undefined
    ? readAny(text)
    : ok({ value: plain.value, text, locate: plainLocator(plain, text) })
}

/** Any YAML, by a real parser. */
export function readAny(text: string): Outcome<Source> {
  if (text.length > MAX_BYTES) return fail(tooLarge(text.length))
  const strays = strayCharacters(text)
  if (hasErrors(strays)) return fail(...strays)

  const lines = linesOf(text)
  const parsed = parse(text)
  const { document } = parsed
  const walked = document === undefined ? nothing : walk(document)
  composeStrings(walked)
  keepWrittenNumbers(walked)
  const found = [...strays, ...report(findingsOf(parsed, walked, lines), lines)]
  if (hasErrors(found)) return fail(...found)
  if (document === undefined) return fail(...found, empty(lines))

  const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES + 1 })
  return ok({ value, text, locate: locator(document, lines, walked.targets) }, found)
}

const nothing: Walk = { nodes: [], targets: new Map(), nested: new Set(), unused: new Set() }

/** The text is composed (NFC), but an escape can still put a bare mark after a letter: `"ho\u0300a"`. */
function composeStrings({ nodes }: Walk): void {
  for (const { node } of nodes)
    if (isScalar(node) && node.type === 'QUOTE_DOUBLE' && typeof node.value === 'string')
      node.value = node.value.normalize('NFC')
}

function findingsOf({ errors, stopped, secondAt }: Parsed, walked: Walk, lines: Lines): readonly Finding[] {
  if (stopped !== undefined && stopped.why !== 'syntax') {
    // An unquoted colon nests what follows one level deeper: then the depth is not the author's doing.
    const causes = stopped.why === 'depth' ? errors.filter(({ start }) => start < stopped.at) : []
    return causes.length > 0
      ? causes.map(error => explainOne(error, lines))
      : [gaveUp(stopped.why, stopped.at)]
  }
  const syntax = inOrder(explain(errors, walked, lines), lines)
  const faulty = new Set(syntax.map(({ start }) => positionAt(lines, start).line))
  const silent = inspect(walked, lines).filter(
    ({ against }) => against === undefined || !faulty.has(positionAt(lines, against).line),
  )
  return inOrder([...syntax, ...silent, ...(secondAt === undefined ? [] : [second(secondAt, lines)])], lines)
}

/**
 * By line; in one line, errors first, as only the first is reported. Those of one line otherwise keep their
 * order: a mistake of syntax goes before what it led to.
 */
function inOrder(findings: readonly Finding[], lines: Lines): readonly Finding[] {
  return findings
    .map(finding => ({ finding, line: positionAt(lines, finding.start).line }))
    .sort((a, b) => a.line - b.line || rank(a.finding) - rank(b.finding))
    .map(({ finding }) => finding)
}

function rank({ severity }: Finding): number {
  return severity === undefined ? 0 : 1
}

function report(findings: readonly Finding[], lines: Lines): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const counts = { error: 0, warning: 0 }
  let covered = 0
  for (const { code, severity = 'error', message, hint, start, end, until = end } of findings) {
    const range = rangeAt(lines, start, end)
    // Warnings are counted apart: no number of them may hide an error.
    if (range.start.line > covered && counts[severity] < MAX_REPORTED) {
      diagnostics.push({ code, severity, message, hint, range })
      counts[severity] += 1
    }
    covered = Math.max(covered, positionAt(lines, until).line)
    // Once a line is indented by a tab, nothing after it hangs together.
    if (code === 'yaml/tab' || counts.error === MAX_REPORTED) break
  }
  return diagnostics
}

function gaveUp(why: 'depth' | 'tokens', at: number): Finding {
  if (why === 'tokens') {
    return {
      code: 'yaml/qua-lon',
      message: 'Tệp có quá nhiều mục so với một tệp định nghĩa.',
      hint: 'Kiểm tra lại có chọn nhầm tệp không; dữ liệu lớn nên để ở phụ lục riêng.',
      start: at,
      end: at + 1,
    }
  }
  return {
    code: 'yaml/qua-sau',
    message: `Các cấp lồng nhau quá ${MAX_DEPTH} tầng.`,
    hint: 'Kiểm tra các dấu ngoặc vuông, ngoặc nhọn hoặc gạch đầu dòng lặp lại.',
    start: at,
    end: at + 1,
  }
}

function second(at: number, lines: Lines): Finding {
  const { line } = positionAt(lines, at)
  const start = lineStart(lines, line)
  return {
    code: 'yaml/nhieu-tai-lieu',
    message: 'Tệp có nhiều tài liệu, ngăn nhau bằng dòng ---, trong khi mỗi tệp chỉ định nghĩa một văn bản.',
    hint: 'Tách mỗi văn bản ra một tệp, hoặc bỏ dòng --- (hay dòng ...) ở giữa.',
    start,
    end: start + lineText(lines, line).trimEnd().length,
  }
}

function empty(lines: Lines): Diagnostic {
  return {
    code: 'yaml/rong',
    severity: 'error',
    message: 'Tệp chưa có nội dung nào.',
    hint: 'Viết ít nhất một khóa, bắt đầu bằng loại văn bản: loai_van_ban: cong-van',
    range: rangeAt(lines, 0, 0),
  }
}
