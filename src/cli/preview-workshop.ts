import { relative, sep } from 'node:path'
import { inOrder } from '../diagnostics/order.ts'
import { hasErrors, ok } from '../diagnostics/outcome.ts'
import { codeFrame, linesOf } from '../diagnostics/reporters/frame.ts'
import { plain } from '../diagnostics/reporters/paint.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import type { CompileOptions } from '../pipeline.ts'
import type { Made } from '../preview/desk.ts'
import type { Finding } from '../preview/messages.ts'
import type { ProductFile, Target, Workshop } from '../preview/routes.ts'
import type { View } from '../preview/view.ts'
import type { Typesetter } from '../writers/typst/typeset.ts'
import { normalise } from '../source/read-bytes.ts'
import { faultIn } from './file-codes.ts'
import { ownTemplate } from './own-template.ts'
import { readDefinition } from './read-definition.ts'
import { recording } from './recording-files.ts'
import type { Session } from './session.ts'

interface Ways {
  readonly template: string | undefined
  readonly profile: string | boolean | undefined
  readonly typesetter: Typesetter
  readonly session: Session
}

/** What the preview asks of the command line: definitions made into pages and files. */
export function workshop(ways: Ways): Omit<Workshop, 'page'> {
  return {
    make: path => make(path, ways),
    files: (path, to) => download(path, to, ways),
  }
}

/** A definition to its pages, with what they were made of. */
async function make(path: string, ways: Ways): Promise<Made> {
  const { files, asked, listed } = recording(ways.session.files)
  const session = { ...ways.session, files }
  const seen = new Map<string, Uint8Array>()
  const file = nameOf(path, session.io.cwd)
  const { value, diagnostics } = await makeView(file, { ...ways, session }, seen)
  return {
    ...(value !== undefined && !hasErrors(diagnostics) && { view: value }),
    findings: inOrder(diagnostics).map(found => findingOf(found, file, seen)),
    on: { files: [...asked], folders: [...listed] },
  }
}

async function makeView(file: string, ways: Ways, seen: Map<string, Uint8Array>): Promise<Outcome<View>> {
  try {
    const { value: ready, diagnostics: before } = await readAll(file, ways, seen)
    if (ready === undefined) return { diagnostics: before }
    const { value, diagnostics } = await ways.session.engine.view(ready.bytes, ready.options, ways.typesetter)
    return { ...(value !== undefined && { value }), diagnostics: [...before, ...diagnostics] }
  } catch (error) {
    return { diagnostics: [faultIn(file, error)] }
  }
}

async function download(path: string, to: Target, ways: Ways): Promise<readonly ProductFile[] | undefined> {
  const { session, typesetter } = ways
  const { value } = await readAll(nameOf(path, session.io.cwd), ways, new Map())
  if (value === undefined) return undefined
  const options = { ...value.options, to, typesetter: () => ok(typesetter) }
  return (await session.engine.compileFiles(value.bytes, options)).value
}

/** A definition and its template, as the engine takes them. `seen` collects the sources that are quoted. */
async function readAll(
  file: string,
  { template, profile, session }: Ways,
  seen: Map<string, Uint8Array>,
): Promise<Outcome<{ readonly bytes: Uint8Array; readonly options: CompileOptions }>> {
  const own = await ownTemplate(template, session, seen)
  const read = await readDefinition(file, session, { ...own.value, profile, seen })
  const diagnostics = [...read.diagnostics, ...own.diagnostics]
  if (read.value === undefined || own.value === undefined) return { diagnostics }
  return { value: read.value, diagnostics }
}

function findingOf(found: Diagnostic, definition: string, seen: ReadonlyMap<string, Uint8Array>): Finding {
  const { severity, code, message, hint, cite, range, file = definition } = found
  const bytes = seen.get(file)
  const frame =
    range === undefined || bytes === undefined
      ? []
      : codeFrame(linesOf(normalise(new TextDecoder().decode(bytes))), range, plain)
  return {
    severity,
    code,
    message,
    file,
    own: file === definition,
    frame,
    ...(range !== undefined && { line: range.start.line, column: range.start.column }),
    ...(hint !== undefined && { hint }),
    ...(cite !== undefined && { cite: cite.text }),
  }
}

/** As one would name it on the command line. */
function nameOf(path: string, cwd: string): string {
  const near = relative(cwd, path)
  return near.startsWith('..') ? path : near.split(sep).join('/')
}
