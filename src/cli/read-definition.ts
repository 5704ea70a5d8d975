import { dirname, resolve } from 'node:path'
import { STANDARD_INPUT } from '../diagnostics/reporters/pretty.ts'
import type { DonVi } from '../don-vi/types.ts'
import { ok } from '../diagnostics/outcome.ts'
import type { Outcome } from '../diagnostics/types.ts'
import type { CompileOptions, OwnTemplate } from '../pipeline.ts'
import { findProfile, foldersFrom, type FoundProfile, type ProfileWishes } from './find-profile.ts'
import { readInput } from './read-input.ts'
import { pictureReader } from './read-picture.ts'
import type { Session } from './session.ts'

/** How definitions are read in one run. */
export interface Reading extends ProfileWishes {
  /** What `--template` named; it goes before the profile's. */
  readonly template?: OwnTemplate | undefined
}

/** A definition as the engine takes it: `engine.compileFiles(bytes, { …, ...options })`, `engine.fill(bytes, options)`. */
export interface Definition {
  readonly bytes: Uint8Array
  readonly options: Pick<CompileOptions, 'file' | 'readFile' | 'profile' | 'template'>
  /** The profile that it stands under, for what a definition does not hold: signers, units, the register. */
  readonly profile?: FoundProfile
  /** The same, laid together. */
  readonly donVi?: DonVi
  /** Bytes for the code frames of a report: the definition, its profile, the profile's templates. */
  readonly sources: ReadonlyMap<string, Uint8Array>
}

/**
 * The one place where a command turns a file (or `-`) into a definition, with the profile and the templates that it
 * stands under. Codes: those of `readInput`, `findProfile`, `readTemplate`.
 */
export async function readDefinition(
  file: string,
  session: Session,
  reading: Reading = {},
): Promise<Outcome<Definition>> {
  const sources = reading.seen ?? new Map<string, Uint8Array>()
  const read = await readInput(file, session)
  if (read.value === undefined) return { diagnostics: read.diagnostics }
  sources.set(file, read.value)
  const { value, diagnostics } = await standingOf(file, session, { ...reading, seen: sources })
  const found = [...read.diagnostics, ...diagnostics]
  return value === undefined ? { diagnostics: found } : ok({ bytes: read.value, sources, ...value }, found)
}

/** What a definition stands under, whatever it says itself. Codes: those of `findProfile`, `readTemplate`. */
export async function standingOf(
  file: string,
  session: Session,
  reading: Reading,
): Promise<Outcome<Omit<Definition, 'bytes' | 'sources'>>> {
  const folder = folderOf(file, session)
  const found = await findProfile(folder, session, reading)
  const diagnostics = [...found.diagnostics]
  if (found.value === undefined && found.diagnostics.length > 0) return { diagnostics }
  const profile = found.value
  const template = await templateUnder(profile, session, reading)
  diagnostics.push(...template.diagnostics)
  if (template.value === undefined) return { diagnostics }
  const options = {
    file,
    readFile: pictureReader(file, session),
    ...template.value,
    ...(profile !== undefined && {
      profile: { files: profile.texts, folders: foldersFrom(folder, profile.paths) },
    }),
  }
  const under = profile === undefined ? {} : { profile, donVi: profile.donVi }
  return ok({ options, ...under }, diagnostics)
}

/** The folder that a definition's profile is looked for from, and its pictures: its own; the current one for `-`. */
export function folderOf(file: string, { io }: Session): string {
  return file === STANDARD_INPUT ? io.cwd : dirname(resolve(io.cwd, file))
}

async function templateUnder(
  profile: FoundProfile | undefined,
  session: Session,
  { template, seen }: Reading,
): Promise<Outcome<{ readonly template?: OwnTemplate }>> {
  if (template !== undefined) return ok({ template })
  if (profile?.donVi.khuon === undefined) return ok({})
  const { profileTemplate } = await import('./profile-template.ts')
  return profileTemplate(profile, session, seen)
}
