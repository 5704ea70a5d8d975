import { loaiVanBan, timLoai } from '../decree/loai-van-ban.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { complain } from './say.ts'
import type { Session } from './session.ts'

/** Says that there is no such type, or not yet, and which there are. */
export async function unknownType(loai: string, session: Session): Promise<ExitCode> {
  const known = timLoai(loai)
  const supported = `Các loại đã hỗ trợ: ${(await session.engine.types()).join(', ')}.`
  const near = nearest(
    loai,
    loaiVanBan.map(({ id }) => id),
  )
  if (known !== undefined) await complain(session, `loại «${loai}» chưa được hỗ trợ.`, supported)
  else if (near !== undefined)
    await complain(session, `không có loại «${loai}».`, `Có phải bạn muốn «${near}»?`)
  else await complain(session, `không có loại «${loai}».`, supported)
  return exitCode.failure
}
