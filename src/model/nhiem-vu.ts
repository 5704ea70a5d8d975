import { roman } from '../tree/number.ts'
import { bangNhiemVu, ngoaiBang, tungLoat, type NhomNhiemVu } from './bang-nhiem-vu.ts'
import { khoiDayDu } from './normalize-khoi.ts'
import { capOf, type Khoi, type KhoiCoCap, type VanBan } from './van-ban.ts'
import type { PhuLucDayDu } from './van-ban-day-du.ts'

/** What the program itself says of the annex that it makes. */
export const phuLucNhiemVuWords = {
  tieu_de: 'Bảng phân công nhiệm vụ',
  ma: 'nhiem-vu',
  dan: (ma: string): string => `Nhiệm vụ cụ thể tại <${ma}> kèm theo.`,
} as const

/** The content without the tasks that stand in an annex: a line says where, once in each list. */
export function noiDungChinh(vanBan: VanBan): readonly Khoi[] {
  if (vanBan.trinh_bay_nhiem_vu?.kieu !== 'phu-luc') return vanBan.noi_dung
  return thayBangLoiDan(vanBan.noi_dung, phuLucNhiemVuWords.dan(maPhuLucNhiemVu(vanBan)))
}

/**
 * The annex of all tasks of the main content (`kieu: phu-luc`), which comes after the author's own;
 * undefined where there is none.
 */
export function phuLucNhiemVu(
  vanBan: VanBan,
): Pick<PhuLucDayDu, 'ma' | 'tieu_de' | 'huong' | 'noi_dung'> | undefined {
  const style = vanBan.trinh_bay_nhiem_vu ?? {}
  if (style.kieu !== 'phu-luc') return undefined
  const groups = nhomTheoTieuDe(nhiemVuTrong(vanBan.noi_dung, []))
  const [first] = groups
  if (first === undefined) return undefined
  const named = groups.length > 1 ? groups : [{ ...first, tieu_de: '' }]
  const tasks = groups.flatMap(group => group.tasks)
  return {
    ma: maPhuLucNhiemVu(vanBan),
    tieu_de: [style.tieu_de ?? phuLucNhiemVuWords.tieu_de],
    huong: style.huong ?? '',
    noi_dung: khoiDayDu([{ bang_bieu: bangNhiemVu(named, style) }, ...ngoaiBang(tasks)], style),
  }
}

/** The annex's name in the text: the author's own names go before it. */
export function maPhuLucNhiemVu({ vien_dan = {}, phu_luc = [], noi_dung }: VanBan): string {
  const taken = new Set([
    ...Object.keys(vien_dan),
    ...phu_luc.flatMap(one => [one.ma ?? '', ...maTrong(one.noi_dung)]),
    ...maTrong(noi_dung),
  ])
  let ma: string = phuLucNhiemVuWords.ma
  for (let n = 2; taken.has(ma); n += 1) ma = `${phuLucNhiemVuWords.ma}-${n}`
  return ma
}

function maTrong(blocks: readonly Khoi[]): readonly string[] {
  return blocks.flatMap(block =>
    typeof block === 'string' ? [] : [block.ma ?? '', ...maTrong(block.noi_dung ?? [])],
  )
}

function thayBangLoiDan(blocks: readonly Khoi[], line: string): readonly Khoi[] {
  let said = false
  return tungLoat(blocks).flatMap((part): readonly Khoi[] => {
    if (Array.isArray(part)) {
      const again = said
      said = true
      return again ? [] : [line]
    }
    const block = part as Khoi
    if (typeof block === 'string' || block.noi_dung === undefined) return [block]
    return [{ ...block, noi_dung: thayBangLoiDan(block.noi_dung, line) }]
  })
}

interface CoTieuDe {
  readonly task: KhoiCoCap
  /** The closest block around it that has a title. */
  readonly under: KhoiCoCap | undefined
}

function nhiemVuTrong(blocks: readonly Khoi[], above: readonly KhoiCoCap[]): readonly CoTieuDe[] {
  return blocks.flatMap((block): readonly CoTieuDe[] => {
    if (typeof block === 'string') return []
    if (block.nhiem_vu !== undefined)
      return [{ task: block, under: above.findLast(one => titleOf(one) !== '') }]
    return nhiemVuTrong(block.noi_dung ?? [], [...above, block])
  })
}

/** Groups in reading order, numbered as the rows of a table are: I, II … */
function nhomTheoTieuDe(found: readonly CoTieuDe[]): readonly NhomNhiemVu[] {
  const groups: { readonly under: KhoiCoCap | undefined; readonly tasks: KhoiCoCap[] }[] = []
  for (const { task, under } of found) {
    const last = groups.at(-1)
    if (last !== undefined && last.under === under) last.tasks.push(task)
    else groups.push({ under, tasks: [task] })
  }
  return groups.map(({ under, tasks }, i) => ({
    so: roman(i + 1),
    tieu_de: under === undefined ? '' : titleOf(under),
    tasks,
  }))
}

function titleOf(block: KhoiCoCap): string {
  const cap = capOf(block)
  const line = cap === undefined ? undefined : block[cap]
  if (typeof line === 'object') return line.tieu_de ?? ''
  return cap === 'khoan' || cap === 'diem' || cap === 'gach' ? '' : (line ?? '')
}
