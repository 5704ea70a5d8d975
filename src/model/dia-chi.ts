import { diaChiCoQuan } from '../decree/muc-iii.ts'
import { linesOf, type DiaChi, type Lines, type VanBan } from './van-ban.ts'

/** Ô 13 as lines: the author's own, or the parts on the lines of Mục V's sample, each with its label. */
export function diaChiOf({ dia_chi_co_quan: written }: Pick<VanBan, 'dia_chi_co_quan'>): readonly string[] {
  if (written === undefined) return []
  if (isLines(written)) return linesOf(written)
  return diaChiCoQuan.rows
    .map(keys => keys.flatMap(key => part(written, key)).join(diaChiCoQuan.separator))
    .filter(line => line !== '')
}

function part(diaChi: DiaChi, key: keyof DiaChi): readonly string[] {
  const text = diaChi[key]
  if (text === undefined) return []
  return [key === 'dia_chi' ? text : `${diaChiCoQuan.labels[key]} ${text}`]
}

function isLines(written: DiaChi | Lines): written is Lines {
  return typeof written === 'string' || Array.isArray(written)
}
