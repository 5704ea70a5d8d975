import { fail } from '../diagnostics/outcome.ts'
import type { Outcome } from '../diagnostics/types.ts'
import type { OwnTemplate } from '../pipeline.ts'
import { nameOf, type FoundProfile } from './find-profile.ts'
import { ownTemplate } from './own-template.ts'
import { onDisk } from './read-input.ts'
import type { Session } from './session.ts'

interface Kept {
  readonly template: Outcome<{ readonly template?: OwnTemplate }>
  readonly bytes: ReadonlyMap<string, Uint8Array>
}

const known = new WeakMap<FoundProfile, Promise<Kept>>()

/**
 * The templates of a profile's own folder (`khuon`), read once a run. `don-vi/khong-thay-tep` at the key where there is no
 * such folder; the codes of `readTemplate`.
 * @param seen collects what is read
 */
export async function profileTemplate(
  profile: FoundProfile,
  session: Session,
  seen = new Map<string, Uint8Array>(),
): Promise<Kept['template']> {
  const reading = known.get(profile) ?? readFresh(profile, session)
  known.set(profile, reading)
  const { template, bytes } = await reading
  for (const [file, data] of bytes) seen.set(file, data)
  return template
}

async function readFresh({ donVi, chain }: FoundProfile, session: Session): Promise<Kept> {
  const bytes = new Map<string, Uint8Array>()
  const folder = donVi.khuon ?? ''
  const there = await session.files.stat(await onDisk(folder, session.files)).catch(() => undefined)
  if (there?.isDirectory() === true) {
    const name = nameOf(folder, session.io.cwd)
    return { template: await ownTemplate(name === '' ? '.' : name, session, bytes), bytes }
  }
  const by = chain.find(({ value }) => value.khuon !== undefined)
  const problem = {
    code: 'don-vi/khong-thay-tep',
    severity: 'error',
    message:
      there === undefined
        ? `Không có thư mục khuôn «${by?.value.khuon ?? folder}».`
        : `«${by?.value.khuon ?? folder}» là một tệp; khuon nêu một thư mục.`,
    hint: 'Đường dẫn tính từ thư mục của hồ sơ này. Muốn làm khuôn riêng thì bắt đầu bằng: vanban template eject ke-hoach -o khuon',
    pointer: '/khuon',
    ...(by !== undefined && { file: by.file, range: by.source.locate('/khuon') }),
  } as const
  return { template: fail(problem), bytes }
}
