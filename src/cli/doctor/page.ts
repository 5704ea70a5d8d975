import { packages } from '../../writers/typst/problems.ts'
import type { Session } from '../session.ts'
import type { Finding, Probe } from './finding.ts'

/** What sets PDF, SVG and PNG; .docx and text need none of it. */
export const typesetter: Probe = async ({ engine }) => {
  const { compiler, fonts, raster } = packages
  const sets = (await engine.typesetter({ withRaster: false })).value !== undefined
  const draws = sets && (await engine.typesetter({ withRaster: true })).value !== undefined
  return [
    sets
      ? { id: 'pdf', state: 'ok', name: 'PDF, SVG', found: 'có bộ dàn trang và phông Tinos' }
      : {
          id: 'pdf',
          state: 'warning',
          name: 'PDF, SVG',
          found: 'chưa cài bộ dàn trang; .docx không cần',
          todo: `Cài: npm install ${compiler} ${fonts}`,
        },
    draws
      ? { id: 'png', state: 'ok', name: 'PNG', found: 'có bộ vẽ hình' }
      : {
          id: 'png',
          state: 'warning',
          name: 'PNG',
          found: sets ? 'chưa cài bộ vẽ hình' : 'chưa cài bộ dàn trang',
          todo: `Cài: npm install ${sets ? '' : `${compiler} ${fonts} `}${raster}`,
        },
  ]
}

/** The face of a .docx, where it is opened. A font of the same widths breaks lines alike. */
export const fonts: Probe = async (session, { exec, platform }) => {
  const name = 'Phông chữ'
  const list = await exec('fc-list', [':', 'family'])
  const known = list === undefined ? await firstOf(TIMES[platform] ?? [], session) : undefined
  const family = known === undefined ? FAMILIES.find(one => list?.includes(one)) : 'Times New Roman'
  const finding: Finding =
    family !== undefined
      ? {
          id: 'phong',
          state: 'ok',
          name,
          found: family === 'Times New Roman' ? family : `${family}, cùng bề rộng với Times New Roman`,
        }
      : {
          id: 'phong',
          state: 'warning',
          name,
          found:
            list === undefined
              ? 'không tra được danh sách phông (không có fc-list)'
              : 'không có Times New Roman hay phông cùng bề rộng',
          todo: 'Mở .docx trên máy này sẽ ngắt dòng khác; cài Times New Roman hoặc Liberation Serif (gói fonts-liberation). PDF có phông riêng.',
        }
  return [finding]
}

const FAMILIES = ['Times New Roman', 'Liberation Serif', 'Tinos'] as const

const TIMES: Readonly<Record<string, readonly string[]>> = {
  win32: ['C:\\Windows\\Fonts\\times.ttf'],
  darwin: ['/System/Library/Fonts/Supplemental/Times New Roman.ttf', '/Library/Fonts/Times New Roman.ttf'],
}

/** Only to look at a .docx: nothing is made with it. */
export const office: Probe = async (session, { exec, platform }) => {
  const name = 'LibreOffice'
  const version = (await exec('soffice', ['--version']))?.split('\n')[0]?.trim()
  const path = version === undefined ? await firstOf(SOFFICE[platform] ?? [], session) : undefined
  const found = version ?? path
  return [
    found !== undefined
      ? { id: 'libreoffice', state: 'ok', name, found }
      : {
          id: 'libreoffice',
          state: 'warning',
          name,
          found: 'không thấy; vanban không cần',
          todo: 'Chỉ để mở .docx trên máy không có Word; xem trang thì dùng vanban preview.',
        },
  ]
}

const SOFFICE: Readonly<Record<string, readonly string[]>> = {
  win32: ['C:\\Program Files\\LibreOffice\\program\\soffice.exe'],
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
}

async function firstOf(paths: readonly string[], { files }: Session): Promise<string | undefined> {
  for (const path of paths) if ((await files.stat(path)) !== undefined) return path
  return undefined
}
