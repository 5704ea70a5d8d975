import { dirname, resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/types.ts'
import { findProfile, foldersFrom } from './find-profile.ts'
import { profileTemplate } from './profile-template.ts'
import type { Reading } from './read-definition.ts'
import { pictureReader } from './read-picture.ts'
import type { Session } from './session.ts'

/** `vanban check` on a profile by itself: its schema, what it inherits, its signers and defaults, its folder of templates. */
export async function checkProfile(
  file: string,
  { seen }: Pick<Reading, 'seen'>,
  session: Session,
): Promise<readonly Diagnostic[]> {
  const folder = dirname(resolve(session.io.cwd, file))
  const { value: found, diagnostics } = await findProfile(folder, session, {
    profile: file,
    ...(seen !== undefined && { seen }),
  })
  if (found === undefined) return diagnostics
  const [{ checkProfile: checkChain }, types] = await Promise.all([
    import('../check-profile.ts'),
    session.engine.types(),
  ])
  const own = await checkChain(found.chain, {
    types,
    folders: foldersFrom(dirname(found.paths[0] ?? ''), found.paths),
    readFile: pictureReader(file, session),
  })
  const template =
    found.donVi.khuon === undefined ? [] : (await profileTemplate(found, session, seen)).diagnostics
  return [...diagnostics, ...own, ...template]
}
