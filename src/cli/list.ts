import { loaiVanBan } from '../decree/loai-van-ban.ts'
import { displayWidth, padDisplay } from '../diagnostics/display.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import type { Session } from './session.ts'

/** `vanban list`: the decree's 29 types as a table. */
export async function list(session: Session): Promise<ExitCode> {
  const supported = await session.engine.types()
  const rows = loaiVanBan.map((loai, at) => [
    String(at + 1).padStart(2),
    loai.id,
    loai.name,
    loai.abbreviation ?? '-',
    supported.includes(loai.id) ? 'có' : 'chưa',
  ])
  await session.io.stdout.write(table([['TT', 'Mã', 'Tên loại', 'Viết tắt', 'Hỗ trợ'], ...rows]))
  return exitCode.clean
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map(row => displayWidth(row[at] ?? ''))))
  return rows
    .map(
      row =>
        `${row
          .map((cell, at) => padDisplay(cell, widths[at] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}
