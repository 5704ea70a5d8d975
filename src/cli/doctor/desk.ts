import { basename, dirname, join, relative } from 'node:path'
import { hasErrors } from '../../diagnostics/outcome.ts'
import type { DonVi } from '../../don-vi/types.ts'
import { findProfile } from '../find-profile.ts'
import { lockPath } from '../lock.ts'
import { openedElsewhere, readRegister } from '../register-file.ts'
import { schemaFolder, schemaText } from '../schema-install.ts'
import type { Session } from '../session.ts'
import type { Finding, Probe } from './finding.ts'

/** The profile that definitions here stand under, and its registers. */
export const profile: Probe = async session => {
  const name = 'Hồ sơ đơn vị'
  const found = await findProfile(session.io.cwd, session)
  const [problem] = found.diagnostics
  if (problem !== undefined && hasErrors(found.diagnostics))
    return [
      {
        id: 'ho-so',
        state: 'missing',
        name,
        found: `${problem.file ?? 'don-vi.yaml'}: ${problem.message}`,
        todo: `Xem đủ các lỗi: vanban check ${problem.file ?? 'don-vi.yaml'}`,
      },
    ]
  const donVi = found.value?.donVi
  if (donVi === undefined)
    return [
      {
        id: 'ho-so',
        state: 'warning',
        name,
        found: 'không có don-vi.yaml ở thư mục này và các thư mục trên',
        todo: 'Ghi cơ quan, người ký, nơi nhận một lần cho mọi văn bản: vanban init',
      },
    ]
  const signers = Object.keys(donVi.nguoiKy).length
  const whole: Finding = { id: 'ho-so', state: 'ok', name, found: `${donVi.file}, ${signers} người ký` }
  return [whole, ...(await registers(donVi, session))]
}

/** Each year's register that is there: no clock is asked which year it is. */
async function registers({ soDangKy, file }: DonVi, session: Session): Promise<readonly Finding[]> {
  const name = 'Sổ đăng ký'
  if (soDangKy === undefined)
    return [
      {
        id: 'so',
        state: 'warning',
        name,
        found: `${file} không ghi so_dang_ky`,
        todo: "Để vanban issue cấp số, ghi vào đó: so_dang_ky: { tep: 'so-dang-ky/van-ban-di-{nam}.csv' }",
      },
    ]
  const places = await placesOf(soDangKy.tep, session)
  if (places.length === 0)
    return [{ id: 'so', state: 'ok', name, found: 'chưa có; được lập khi cấp số đầu tiên' }]
  return Promise.all(places.map(path => register(path, name, session)))
}

/** The files that a path with `{nam}` stands for. */
async function placesOf(tep: string, { files }: Session): Promise<readonly string[]> {
  const folder = dirname(tep)
  if ((await files.stat(folder)) === undefined) return []
  const [before = '', ...after] = basename(tep).normalize('NFC').split('{nam}')
  const isOne = (name: string): boolean => {
    const same = name.normalize('NFC')
    const year = same.slice(before.length, before.length + 4)
    return after.length === 0
      ? same === before
      : /^\d{4}$/.test(year) && same === [before, ...after].join(year)
  }
  return (await files.readdir(folder))
    .filter(isOne)
    .sort()
    .map(name => join(folder, name))
}

async function register(path: string, name: string, session: Session): Promise<Finding> {
  const file = relative(session.io.cwd, path)
  const place = { path, file, nam: 0 }
  const { value, diagnostics } = await readRegister(place, session)
  const [problem] = diagnostics.filter(({ severity }) => severity === 'error')
  if (value === undefined || problem !== undefined) {
    const todo = problem?.hint
    return {
      id: 'so',
      state: 'missing',
      name,
      found: `${file}: ${problem?.message ?? ''}`,
      ...(todo !== undefined && { todo }),
    }
  }
  const open = await openedElsewhere(place, session)
  if (open !== undefined)
    return {
      id: 'so',
      state: 'warning',
      name,
      found: `${file}: đang mở trong chương trình khác`,
      todo: 'Đóng sổ trước khi cấp số.',
    }
  if ((await session.files.stat(lockPath(path))) !== undefined)
    return {
      id: 'so',
      state: 'warning',
      name,
      found: `${file}: đang có lần cấp số khác giữ`,
      todo: `Chờ ít phút. Nếu chắc không ai đang phát hành, xóa tệp «${lockPath(file)}».`,
    }
  return { id: 'so', state: 'ok', name, found: file }
}

/** The schemas that an editor uses: those of the workspace, as this version has them. */
export const editor: Probe = async session => {
  const { engine, files, io } = session
  const name = 'Trình soạn thảo'
  const ids = [...(await engine.types()), 'don-vi']
  const schemas = await engine.schemas()
  for (let at = io.cwd; ; at = dirname(at)) {
    const folder = join(at, schemaFolder)
    if ((await files.stat(folder)) !== undefined) {
      const current = await Promise.all(
        ids.map(async id => {
          const path = join(folder, `${id}.schema.json`)
          if ((await files.stat(path)) === undefined) return false
          return (
            Buffer.from(await files.readFile(path)).toString('utf8') ===
            schemaText(schemas, `${id}.schema.json`)
          )
        }),
      )
      const where = relative(io.cwd, folder)
      if (current.every(Boolean)) return [{ id: 'soan-thao', state: 'ok', name, found: where }]
      const again = `Cài lại: vanban schema --install${at === io.cwd ? '' : ` ${relative(io.cwd, at)}`}`
      return [
        {
          id: 'soan-thao',
          state: 'warning',
          name,
          found: `${where}: của phiên bản khác, hoặc thiếu`,
          todo: again,
        },
      ]
    }
    if (dirname(at) === at) break
  }
  return [
    {
      id: 'soan-thao',
      state: 'warning',
      name,
      found: 'chưa cài gợi ý khóa cho VS Code',
      todo: 'Cài vào thư mục đang đứng: vanban schema --install',
    },
  ]
}
