import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { check } from '../../src/index.ts'
import { contentItems } from '../../src/layout/body.ts'
import { flowOf } from '../../src/layout/flow.ts'
import type { Item } from '../../src/layout/types.ts'
import type { VanBan } from '../../src/model/van-ban.ts'
import { textOf } from '../../src/tree/inline.ts'
import { find } from '../../src/tree/visit.ts'
import { keHoach } from '../definition.ts'

async function compiled(own: Partial<VanBan>) {
  const { value, diagnostics } = await check(stringify(keHoach(own)))
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return value
}

/** Look and letters of each line; bold runs in `**`. */
async function lines(noi_dung: VanBan['noi_dung']): Promise<readonly string[]> {
  const { tree } = await compiled({ noi_dung })
  return flowOf(find(tree, 'noi-dung')!).map(part => {
    if (part.kind !== 'paragraph') return part.kind
    const text = part.content.map(run => (run.kind === 'chu' && run.bold ? `**${run.text}**` : textOf([run])))
    return `${part.look}: ${text.join('')}`
  })
}

async function items(own: Partial<VanBan>): Promise<readonly Item[]> {
  const { tree, layout } = await compiled(own)
  return contentItems(tree, layout)
}

const kept = (all: readonly Item[]): string => all.map(item => (item.keepNext ? '↓' : '·')).join('')

describe('lines of levels', () => {
  it('centred ones have two: number, title', async () => {
    expect(
      await lines([{ phan: 'Chung', noi_dung: [{ chuong: 'Một', noi_dung: [{ dieu: 'Hai' }] }] }]),
    ).toEqual([
      'phan: Phần I',
      'tenPhan: Chung',
      'chuong: Chương I',
      'tenChuong: Một',
      'dieu: Điều 1. Hai./.',
    ])
  })

  it('mục is one line in 6b, two in 6a', async () => {
    expect(await lines([{ muc: 'A' }])).toEqual(['muc: I. A./.'])
    expect(await lines([{ muc: 'A', noi_dung: [{ tieu_muc: 'B', noi_dung: [{ dieu: 'C' }] }] }])).toEqual([
      'mucCanhGiua: Mục 1',
      'tenMuc: A',
      'tieuMuc: Tiểu mục 1',
      'tenTieuMuc: B',
      'dieu: Điều 1. C./.',
    ])
  })

  it('điều: number and title bold, its text plain', async () => {
    expect(
      await lines([{ dieu: { loi_van: 'Lời.' } }, { dieu: { tieu_de: 'Tên.', loi_van: 'Lời.' } }, 'Hết']),
    ).toEqual(['dieuCoLoiVan: **Điều 1.** Lời.', 'dieuCoLoiVan: **Điều 2.** **Tên.** Lời.', 'doan: Hết./.'])
  })

  it('a long centred title is broken evenly', async () => {
    const title = 'Phạm vi áp dụng của Kế hoạch này đối với các cơ quan, đơn vị và người dân trên địa bàn xã'
    const all = await items({ noi_dung: [{ chuong: title, noi_dung: [{ dieu: 'A' }] }] })
    const found = all.find(item => item.kind === 'paragraph' && item.look === 'tenChuong')
    expect(found?.kind === 'paragraph' && found.lines).toHaveLength(2)
  })
})

describe('what stays together', () => {
  const long = 'Tổ chức thực hiện nghiêm túc, hiệu quả các nhiệm vụ được giao. '.repeat(8)
  const bang_bieu = { tieu_de: 'Kinh phí', cot: [{ ten: 'Nội dung' }], hang: [['Một'], ['Hai']] }

  it('headings with their text, an announcement with what follows, the last lines with the signature', async () => {
    expect(
      kept(await items({ noi_dung: [{ chuong: 'A', noi_dung: [{ dieu: 'B', noi_dung: [long, long] }] }] })),
    ).toBe('↓↓↓·↓')
    expect(
      kept(await items({ noi_dung: ['Cụ thể như sau:', { khoan: long }, { khoan: long }, 'Hết.'] })),
    ).toBe('↓·↓↓')
    expect(kept(await items({ noi_dung: [long, 'Một câu.', 'Hết.'] }))).toBe('·↓↓')
    expect(kept(await items({ noi_dung: [long.repeat(4), 'Hết.'] }))).toBe('·↓')
  })

  it('a caption with its table, and the last row of the last table with the signature', async () => {
    const all = await items({ noi_dung: [long, { bang_bieu }] })
    expect(all.map(item => item.kind)).toEqual(['paragraph', 'paragraph', 'table'])
    expect(kept(all)).toBe('·↓↓')
    expect(kept(await items({ noi_dung: [{ bang_bieu }, long, long] }))).toBe('↓··↓')
  })
})
