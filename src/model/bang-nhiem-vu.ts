import { gach } from '../decree/muc-ii.ts'
import { label } from '../tree/number.ts'
import { capOf } from './van-ban.ts'
import type {
  BangBieu,
  CapKey,
  ChiTietNhiemVu,
  HangBang,
  Khoi,
  KhoiCoCap,
  OBang,
  TrinhBayNhiemVu,
} from './van-ban.ts'

/** The headings of an assignment table, where the author gives none of his own (`loi_dan`). */
export const dauBangNhiemVu = {
  tt: 'TT',
  nhiem_vu: 'Nhiệm vụ',
  chi_dao: 'Chỉ đạo',
  chu_tri: 'Chủ trì',
  thuc_hien: 'Thực hiện',
  phoi_hop: 'Phối hợp',
  thoi_gian: 'Thời gian',
  san_pham: 'Sản phẩm',
} as const satisfies Record<ChiTietNhiemVu | 'tt' | 'nhiem_vu', string>

const DETAILS = ['chi_dao', 'chu_tri', 'thuc_hien', 'phoi_hop', 'thoi_gian', 'san_pham'] as const

/** Tasks of one title: a bold row over them where there are several such groups. */
export interface NhomNhiemVu {
  readonly so: string
  readonly tieu_de: string
  readonly tasks: readonly KhoiCoCap[]
}

/**
 * Each run of tasks in a list as a table in its place, but where the author wants a list (`danh-sach`); what a
 * cell can't hold stands below the table.
 */
export function nhiemVuTheoKieu(blocks: readonly Khoi[], style: TrinhBayNhiemVu): readonly Khoi[] {
  if (style.kieu === undefined || style.kieu === 'danh-sach') return blocks
  return tungLoat(blocks).flatMap((part): readonly Khoi[] => {
    if (!Array.isArray(part)) return [part as Khoi]
    const tasks = part as readonly KhoiCoCap[]
    const table = bangNhiemVu([{ so: '', tieu_de: '', tasks }], style)
    const { tieu_de, huong } = style
    return [
      {
        bang_bieu: {
          ...table,
          ...(tieu_de !== undefined && { tieu_de }),
          ...(huong !== undefined && { huong }),
        },
      },
      ...ngoaiBang(tasks),
    ]
  })
}

/** A list with its runs of tasks taken together. */
export function tungLoat(blocks: readonly Khoi[]): readonly (Khoi | readonly KhoiCoCap[])[] {
  const parts: (Khoi | KhoiCoCap[])[] = []
  let run: KhoiCoCap[] | undefined
  for (const block of blocks) {
    if (typeof block === 'string' || block.nhiem_vu === undefined) {
      run = undefined
      parts.push(block)
    } else if (run === undefined) parts.push((run = [block]))
    else run.push(block)
  }
  return parts
}

/** The table of the tasks, with the columns that some task has; numbered within each group. */
export function bangNhiemVu(groups: readonly NhomNhiemVu[], style: TrinhBayNhiemVu): BangBieu {
  const all = groups.flatMap(group => group.tasks)
  const details = DETAILS.filter(key => all.some(task => task[key] !== undefined))
  const heading = (key: ChiTietNhiemVu): string =>
    style.loi_dan?.[key]?.replace(/[\s:;,]+$/, '') ?? dauBangNhiemVu[key]
  const rowOf = (task: KhoiCoCap, i: number): HangBang => [
    `${i + 1}`,
    oTen(task, style.kieu_ten === 'dam'),
    ...details.map((key): OBang => task[key]?.replace(/[\s;,]+$/, '') ?? null),
  ]
  return {
    cot: [
      { ten: dauBangNhiemVu.tt, can: 'giua' },
      { ten: dauBangNhiemVu.nhiem_vu },
      ...details.map(key => ({ ten: heading(key) })),
    ],
    hang: groups.flatMap(({ so, tieu_de, tasks }): readonly HangBang[] => [
      ...(tieu_de === ''
        ? []
        : [{ dam: true, o: [so, { loi_van: tieu_de, gop_cot: details.length + 1 }] as const }]),
      ...tasks.map(rowOf),
    ]),
  }
}

/** The task's name and what is written below it, a paragraph each. Bold is the name alone, where it has no stars. */
function oTen({ nhiem_vu = '', noi_dung = [] }: KhoiCoCap, dam: boolean): OBang {
  const below = paragraphsOf(noi_dung, 'khoan')
  const byStars = dam && below.length > 0 && !/[*\n]/.test(nhiem_vu)
  const name = byStars ? `**${nhiem_vu.trim()}**` : nhiem_vu
  return { loi_van: [name, ...below].join('\n\n'), dam: dam && !byStars }
}

/** Blocks as a cell shows them, numbered as they would be on the page. */
function paragraphsOf(blocks: readonly Khoi[], parent: CapKey): readonly string[] {
  const counts = { khoan: 0, diem: 0 }
  return blocks.flatMap((block): readonly string[] => {
    if (typeof block === 'string') return [block]
    const cap = capOf(block)
    if (cap === undefined) return []
    const line = block[cap]
    const words = typeof line === 'object' ? [line.tieu_de, line.loi_van].filter(Boolean).join(' ') : line
    const head =
      cap === 'khoan' || cap === 'diem'
        ? `${label(cap, (counts[cap] += 1))} `
        : cap === 'gach'
          ? `${parent === 'gach' ? gach.number.nested : gach.number.after} `
          : ''
    return [head + (words ?? ''), ...paragraphsOf(block.noi_dung ?? [], cap)]
  })
}

/** Tables and pictures within tasks. */
export function ngoaiBang(blocks: readonly Khoi[]): readonly Khoi[] {
  return blocks.flatMap((block): readonly Khoi[] => {
    if (typeof block === 'string') return []
    if (block.bang_bieu !== undefined || block.hinh_anh !== undefined) return [block]
    return ngoaiBang(block.noi_dung ?? [])
  })
}
