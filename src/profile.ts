import { fill, type FilledSource } from './don-vi/fill.ts'
import type { HoSo, Profile, ProfileFile, ProfileText } from './don-vi/types.ts'
import { isProfile, notADefinition } from './don-vi/problems.ts'
import { hasErrors, ok } from './diagnostics/outcome.ts'
import type { Diagnostic, Outcome } from './diagnostics/types.ts'
import type { Library } from './library.ts'
import { PROFILE } from './model/describe-place.ts'
import { valueAt } from './model/schema-at.ts'
import { explain } from './model/explain.ts'
import { normalise } from './source/read-bytes.ts'
import { readYaml, type Source } from './source/read-yaml.ts'

/** By library, then by name and text: of many definitions each reads the file anew, so as to depend on it. */
const ready = new WeakMap<Library, Map<string, Promise<Outcome<ProfileFile>>>>()

/** How many are kept: an office has one, and those that it inherits. */
const KEPT = 64

/** A profile's text, held to its schema; once, however many definitions stand under it. Problems have file and place. */
export function readProfile(text: ProfileText, library: Library): Promise<Outcome<ProfileFile>> {
  const mine = ready.get(library) ?? new Map<string, Promise<Outcome<ProfileFile>>>()
  ready.set(library, mine)
  const key = `${text.file}\0${text.source}`
  const known = mine.get(key) ?? readFresh(text, library)
  if (mine.size >= KEPT) mine.clear()
  mine.set(key, known)
  return known
}

async function readFresh(
  { source: text, file }: ProfileText,
  library: Library,
): Promise<Outcome<ProfileFile>> {
  const read = readYaml(normalise(text))
  const source = read.value
  if (source === undefined) return { diagnostics: read.diagnostics.map(found => ({ ...found, file })) }
  const type = valueAt(source.value, '/loai_van_ban')
  if (type !== undefined) return { diagnostics: [placed(aDefinition, { file, source })] }
  const validator = await library.profileValidator()
  const strange = validator(source.value)
    ? []
    : explain(validator.errors ?? [], source.value, await library.schemas(), PROFILE)
  const diagnostics = [...read.diagnostics, ...strange].map(found => placed(found, { file, source }))
  if (hasErrors(diagnostics)) return { diagnostics }
  return ok({ file, source, value: source.value as HoSo }, diagnostics)
}

/** All its other keys would be told as well. */
const aDefinition: Diagnostic = {
  code: 'schema/khoa-la',
  severity: 'error',
  message: 'Đây là định nghĩa của một văn bản: hồ sơ đơn vị không có khóa «loai_van_ban».',
  hint: 'Nêu hồ sơ bằng --profile, hoặc đặt cho định nghĩa này tên khác don-vi.yaml.',
  pointer: '/loai_van_ban',
  onKey: true,
}

/** A problem at its line in a profile. */
export function placed(
  found: Diagnostic,
  { file, source }: { readonly file: string; readonly source: Source },
): Diagnostic {
  const { pointer, onKey } = found
  if (found.range !== undefined || pointer === undefined) return { ...found, file }
  return { ...found, file, range: source.locate(pointer, { onKey: onKey === true }) }
}

/** All files of a profile; no value where one of them is broken. */
export async function loadProfile(
  { files }: Profile,
  library: Library,
): Promise<Outcome<readonly ProfileFile[]>> {
  const read = await Promise.all(files.map(text => readProfile(text, library)))
  const diagnostics = read.flatMap(({ diagnostics: found }) => found)
  const sound = read.flatMap(({ value }) => value ?? [])
  if (sound.length < files.length) return { diagnostics }
  const last = sound.at(-1)
  if (last?.value.ke_thua === undefined) return { value: sound, diagnostics }
  return { diagnostics: [...diagnostics, placed(notGiven(last.value.ke_thua), last)] }
}

/** Of who calls the library: the command line follows what is inherited by itself. */
function notGiven(keThua: string): Diagnostic {
  return {
    code: 'don-vi/khong-thay-tep',
    severity: 'error',
    message: `Hồ sơ này kế thừa «${keThua}», nhưng hồ sơ đó không được đưa vào.`,
    hint: 'Đưa mọi hồ sơ vào danh sách, gần nhất trước.',
    pointer: '/ke_thua',
  }
}

/**
 * Lays a profile under a definition. Without one, names of reference alone are told. A definition under a broken
 * profile has no value: what it lacks, the profile may have.
 */
export async function fillIn(
  read: Outcome<Source>,
  { profile, file }: { readonly profile?: Profile | undefined; readonly file?: string | undefined },
  library: Library,
): Promise<Outcome<FilledSource>> {
  if (read.value !== undefined && isProfile(read.value.value, file))
    return { diagnostics: [...read.diagnostics, notADefinition] }
  const loaded: Outcome<readonly ProfileFile[]> =
    profile === undefined ? ok([]) : await loadProfile(profile, library)
  const diagnostics = [...loaded.diagnostics, ...read.diagnostics]
  if (read.value === undefined || loaded.value === undefined) return { diagnostics }
  const folders = profile?.folders
  const filled = fill(read.value, loaded.value, folders === undefined ? {} : { folders })
  return { ...filled, diagnostics: [...diagnostics, ...filled.diagnostics] }
}
