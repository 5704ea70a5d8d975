import { cacCoQuan, linesOf, type VanBan } from './van-ban.ts'

/** The superior bodies as ô 2 shows them. */
export interface ChuQuan {
  /** Above all names: that of the only body, or of all bodies alike. */
  readonly chung: readonly string[]
  /** Above each body's own name, where the bodies have different ones; none where it is that of the body before. */
  readonly rieng: readonly (readonly string[])[]
}

export function chuQuanOf({
  co_quan_chu_quan,
  co_quan_ban_hanh,
}: Pick<VanBan, 'co_quan_chu_quan' | 'co_quan_ban_hanh'>): ChuQuan {
  const all = cacCoQuan(co_quan_ban_hanh).map(
    body => body.co_quan_chu_quan ?? linesOf(co_quan_chu_quan ?? []),
  )
  const isNew = all.map((lines, i) => nameOf(lines) !== nameOf(all[i - 1] ?? []))
  if (!isNew.slice(1).includes(true)) return { chung: all[0] ?? [], rieng: all.map(() => []) }
  return { chung: [], rieng: all.map((lines, i) => (isNew[i] === true ? lines : [])) }
}

function nameOf(lines: readonly string[]): string {
  return lines.join(' ').toUpperCase()
}
