import { join } from 'node:path'
import { errno } from '../files.ts'
import type { Session } from '../session.ts'
import { version } from '../version.ts'
import type { Finding, Probe } from './finding.ts'

/** The oldest Node that runs vanban: `engines` of package.json. */
export const OLDEST_NODE = '20.19'

export const program: Probe = (_, { nodeVersion, platform }) =>
  Promise.resolve([
    { id: 'vanban', state: 'ok', name: 'vanban', found: version },
    isOldEnough(nodeVersion)
      ? { id: 'node', state: 'ok', name: 'Node', found: `${nodeVersion} (${platform})` }
      : {
          id: 'node',
          state: 'missing',
          name: 'Node',
          found: `${nodeVersion}, cũ hơn ${OLDEST_NODE}`,
          todo: `Cài Node ${OLDEST_NODE} trở lên từ https://nodejs.org.`,
        },
  ])

function isOldEnough(found: string): boolean {
  const [major = 0, minor = 0] = found.split('.').map(Number)
  const [leastMajor = 0, leastMinor = 0] = OLDEST_NODE.split('.').map(Number)
  return major > leastMajor || (major === leastMajor && minor >= leastMinor)
}

/** Whether a file can be made here, and in the folders that programs keep for such things. */
export const rights: Probe = async (session, { tempFolder, platform }) => {
  const here = await refusal(session.io.cwd, session)
  const temp = await refusal(tempFolder, session)
  return [
    here === undefined
      ? { id: 'ghi', state: 'ok', name: 'Quyền ghi', found: 'ghi được vào thư mục đang đứng' }
      : {
          id: 'ghi',
          state: 'missing',
          name: 'Quyền ghi',
          found: `không ghi được vào thư mục đang đứng (${here})`,
          todo: 'Chuyển sang thư mục khác, hoặc ghi sang nơi khác bằng -o.',
        },
    temp === undefined
      ? { id: 'tam', state: 'ok', name: 'Thư mục tạm', found: tempFolder }
      : {
          id: 'tam',
          state: 'warning',
          name: 'Thư mục tạm',
          found: `${tempFolder}: không ghi được (${temp})`,
          todo: `Sửa biến môi trường ${platform === 'win32' ? 'TEMP' : 'TMPDIR'}, hoặc xin quyền ghi.`,
        },
  ]
}

/** Why no file can be made in a folder. Rights alone do not tell on Windows: one is made, and removed. */
async function refusal(folder: string, { files, io }: Session): Promise<string | undefined> {
  const path = join(folder, `.vanban-${io.pid}-doctor.tmp`)
  try {
    if ((await files.stat(path)) !== undefined) return undefined
    await (await files.create(path)).close()
    await files.remove(path)
    return undefined
  } catch (error) {
    const code = errno(error)
    if (code === '') throw error
    return code
  }
}

/** Whether what is printed comes out as Vietnamese. */
export const terminal: Probe = ({ io: { env } }, { platform }) => {
  const name = 'Bảng mã'
  const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find(value => value !== undefined && value !== '')
  const finding: Finding =
    platform === 'win32'
      ? { id: 'bang-ma', state: 'ok', name, found: 'Windows: chữ Việt in thẳng ra cửa sổ' }
      : locale !== undefined && /utf-?8/i.test(locale)
        ? { id: 'bang-ma', state: 'ok', name, found: locale }
        : {
            id: 'bang-ma',
            state: 'warning',
            name,
            found: locale === undefined ? 'không đặt LANG' : `${locale}, không phải UTF-8`,
            todo: 'Chữ Việt bị vỡ trên màn hình thì đặt: export LANG=C.UTF-8. Tệp tạo ra không bị ảnh hưởng.',
          }
  return Promise.resolve([finding])
}
