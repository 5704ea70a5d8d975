import { dirname, resolve } from 'node:path'
import { fail, hasErrors, ok } from '../diagnostics/outcome.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import type { ProfileFile, ProfileText } from '../don-vi/types.ts'
import { decodeText } from '../source/read-bytes.ts'
import { nameOf, type FoundProfile } from './find-profile.ts'
import { pathKey } from './plan-outputs.ts'
import { onDisk, readInput } from './read-input.ts'
import type { Session } from './session.ts'

type Chain = Pick<FoundProfile, 'chain' | 'texts' | 'paths'>

/**
 * A profile and all that it inherits, one after the other.
 * @param name of the first, as reports use it
 * @param bytes collects what is read, by name
 */
export async function readChain(
  path: string,
  name: string,
  session: Session,
  bytes: Map<string, Uint8Array>,
): Promise<Outcome<Chain>> {
  const links: { readonly file: ProfileFile; readonly text: ProfileText; readonly path: string }[] = []
  const diagnostics: Diagnostic[] = []
  let at: string | undefined = path
  let file = name
  while (at !== undefined) {
    const heir = links.at(-1)?.file
    const round = await indexOf(at, links, session)
    if (heir !== undefined && round !== -1)
      return fail(...diagnostics, inARing([...links.slice(round).map(one => one.file.file), file], heir))
    const read = await readInput(file === '-' ? './-' : file, session)
    if (read.value === undefined) return fail(...diagnostics, ...read.diagnostics.map(asOf(heir, file)))
    bytes.set(file, read.value)
    const decoded = decodeText(read.value)
    if (decoded.value === undefined)
      return fail(...diagnostics, ...decoded.diagnostics.map(found => ({ ...found, file })))
    const text = { source: decoded.value, file }
    const profile = await session.engine.readProfile(text)
    diagnostics.push(...profile.diagnostics)
    if (profile.value === undefined || hasErrors(profile.diagnostics)) return { diagnostics }
    links.push({ file: profile.value, text, path: at })
    const { ke_thua } = profile.value.value
    at = ke_thua === undefined ? undefined : await onDisk(resolve(dirname(at), ke_thua), session.files)
    if (at !== undefined) file = nameOf(at, session.io.cwd)
  }
  return ok(
    {
      chain: links.map(one => one.file),
      texts: links.map(one => one.text),
      paths: links.map(one => one.path),
    },
    diagnostics,
  )
}

/** Where in the chain a file stands already, by whatever name. */
async function indexOf(
  path: string,
  links: readonly { readonly path: string }[],
  { files, io }: Session,
): Promise<number> {
  if (links.length === 0) return -1
  const real = async (one: string): Promise<string> =>
    pathKey(await files.realpath(one).catch(() => one), io.cwd)
  const mine = await real(path)
  const others = await Promise.all(links.map(link => real(link.path)))
  return others.indexOf(mine)
}

function inARing(names: readonly string[], heir: ProfileFile): Diagnostic {
  const last = names.slice(0, -1).length === 1
  return {
    code: 'don-vi/vong-ke-thua',
    severity: 'error',
    message: last
      ? 'Hồ sơ đơn vị kế thừa chính nó.'
      : `Các hồ sơ đơn vị kế thừa vòng quanh: ${names.join(' → ')}.`,
    hint: 'Bỏ ke_thua ở hồ sơ của cơ quan cấp trên.',
    ...placeOfKeThua(heir),
  }
}

/** A file that can't be read is a problem of the profile that names it. */
function asOf(heir: ProfileFile | undefined, file: string): (found: Diagnostic) => Diagnostic {
  return found => {
    if (heir === undefined) return { ...found, file }
    if (found.code !== 'file/khong-tim-thay') return found
    const { ke_thua = '' } = heir.value
    const slashes = ke_thua.includes('\\')
      ? `Viết đường dẫn với dấu / thì máy nào cũng hiểu: ${ke_thua.replaceAll('\\', '/')}`
      : undefined
    const hint = slashes ?? found.hint ?? 'Đường dẫn tính từ thư mục của hồ sơ này.'
    return {
      code: 'don-vi/khong-thay-tep',
      severity: 'error',
      message: `Không có hồ sơ «${ke_thua}» để kế thừa.`,
      hint,
      ...placeOfKeThua(heir),
    }
  }
}

function placeOfKeThua({ file, source }: ProfileFile): Pick<Diagnostic, 'file' | 'range' | 'pointer'> {
  return { file, pointer: '/ke_thua', range: source.locate('/ke_thua') }
}
