import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { check } from '../../src/index.ts'
import { landscape, pageOf, signaturePageOf } from '../../src/layout/page.ts'
import { phuLucBox } from '../../src/layout/phu-luc.ts'
import { mainSections, phuLucSections, type Section } from '../../src/layout/sections.ts'
import type { Item } from '../../src/layout/types.ts'
import { ptToMm } from '../../src/metrics/units.ts'
import type { Khoi, PhuLuc, VanBan } from '../../src/model/van-ban.ts'
import { findAll } from '../../src/tree/visit.ts'
import { keHoach } from '../definition.ts'

const bang: Khoi = {
  bang_bieu: { tieu_de: 'Danh sách', huong: 'ngang', cot: [{ ten: 'TT' }, { ten: 'Tên' }], hang: [[1, 'A']] },
}

async function compiled(own: Partial<VanBan>) {
  const { value, diagnostics } = await check(stringify(keHoach(own)))
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return value
}

async function main(noi_dung: readonly Khoi[]) {
  const { tree, layout } = await compiled({ noi_dung })
  return { tree, sections: mainSections(tree, layout) }
}

async function annex(own: Partial<PhuLuc>): Promise<readonly Section[]> {
  const { tree, layout } = await compiled({ phu_luc: [{ noi_dung: ['Một dòng.'], ...own }] })
  return findAll(tree, 'phu-luc').flatMap(node => phuLucSections(node, tree, layout))
}

function wordsOf(item: Item): string {
  if (item.kind !== 'paragraph') return `<${item.kind}>`
  return item.content.map(part => (part.kind === 'chu' ? part.text : '…')).join('')
}

/** `ngang: words of each item` */
function shown(sections: readonly Section[]): readonly (readonly string[])[] {
  return sections.map(({ page, items }) => [page.ngang ? 'ngang' : 'doc', ...items.map(wordsOf)])
}

describe('the page', () => {
  it('has the decree data’s margins, or the author’s', () => {
    expect(pageOf({}).margin).toEqual({ top: 20, right: 15, bottom: 20, left: 30 })
    const own = pageOf({ trinhBay: { leTrang: { tren: 25, trai: 35 } } })
    expect(own.margin).toEqual({ top: 25, right: 15, bottom: 20, left: 35 })
    expect(ptToMm(own.textWidth)).toBeCloseTo(160, 6)
  })

  it('turns with its margins: the bound edge is at the top', () => {
    const page = landscape(pageOf({ trinhBay: { leTrang: { tren: 21, phai: 16, duoi: 22, trai: 31 } } }))
    expect(page).toMatchObject({ ngang: true, width: 297, height: 210 })
    expect(page.margin).toEqual({ top: 31, right: 21, bottom: 16, left: 22 })
    expect(ptToMm(page.textWidth)).toBeCloseTo(254, 6)
  })
})

describe('the sections of the content', () => {
  it('are one where nothing lies', async () => {
    const { sections } = await main(['Một dòng.'])
    expect(sections).toMatchObject([{ hideFirstNumber: true, restart: false, page: { ngang: false } }])
  })

  it('turn for a lying table, which takes its caption and what announces it along', async () => {
    const { sections } = await main(['Trước.', 'Như sau:', bang, 'Sau.'])
    expect(shown(sections)).toEqual([
      ['doc', 'Trước.'],
      ['ngang', 'Như sau:', 'Bảng 1. Danh sách', '<table>'],
      ['doc', 'Sau./.'],
    ])
    expect(sections.slice(1)).toMatchObject([
      { restart: false, hideFirstNumber: false },
      { restart: false, hideFirstNumber: false },
    ])
  })

  it('find a lying table within a level, and its heading goes along', async () => {
    const { sections } = await main([
      'Trước.',
      { muc: 'Phân công', noi_dung: [{ khoan: { tieu_de: 'Bảng' }, noi_dung: [bang] }] },
    ])
    expect(shown(sections).map(([huong, ...items]) => [huong, items.length])).toEqual([
      ['doc', 1],
      ['ngang', 4],
    ])
  })

  it('keep tables that lie one after the other on the same pages', async () => {
    const { sections } = await main(['Trước.', bang, bang, 'Sau.'])
    expect(sections.map(({ page }) => page.ngang)).toEqual([false, true, false])
  })

  it('begin upright for the letterhead, and end lying where the last table does, the signature with it', async () => {
    const { tree, sections } = await main([bang])
    expect(shown(sections)).toEqual([['doc'], ['ngang', 'Bảng 1. Danh sách', '<table>']])
    expect(signaturePageOf(tree).ngang).toBe(true)
    expect(signaturePageOf((await main([bang, 'Sau.'])).tree).ngang).toBe(false)
  })
})

describe('the sections of an annex', () => {
  it('count from 1, and show no number on the first page unless asked to', async () => {
    expect(await annex({})).toMatchObject([{ restart: true, hideFirstNumber: true, page: { ngang: false } }])
    expect(await annex({ hien_so_trang_dau: true })).toMatchObject([{ hideFirstNumber: false }])
  })

  it('lie as a whole', async () => {
    const sections = await annex({ huong: 'ngang', noi_dung: ['Trước.', bang, 'Sau.'] })
    expect(shown(sections)).toEqual([['ngang', 'Trước.', 'Bảng 1. Danh sách', '<table>', 'Sau./.']])
  })

  it('go on after a lying table without counting anew', async () => {
    const sections = await annex({ noi_dung: ['Trước.', bang, 'Sau.'] })
    expect(sections.map(({ restart, phuLuc }) => [restart, phuLuc !== undefined])).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ])
  })

  it('begin lying where a lying table comes first: the head lies above it', async () => {
    const sections = await annex({ noi_dung: [bang, 'Sau.'] })
    expect(shown(sections)).toEqual([
      ['ngang', 'Bảng 1. Danh sách', '<table>'],
      ['doc', 'Sau./.'],
    ])
    expect(sections[0]).toMatchObject({ restart: true, hideFirstNumber: true })
    expect(sections[0]?.phuLuc?.rule.within).toBeCloseTo(sections[0]?.page.textWidth ?? 0, 6)
  })
})

describe('the head of an annex', () => {
  it('is broken evenly, but not within the number or the date', async () => {
    const { tree, layout } = await compiled({
      thoi_gian_ban_hanh: 2026,
      co_quan_ban_hanh: 'Ủy ban nhân dân xã Sơn Tây Thượng',
      phu_luc: [{ tieu_de: 'Danh sách', noi_dung: ['A.'] }],
    })
    const [node] = findAll(tree, 'phu-luc')
    const box = phuLucBox(node!, layout, pageOf(tree))
    expect(box.ten).toEqual(['DANH SÁCH'])
    expect(box.kemTheo.map(line => line.replace(/ +/g, ' '))).toEqual([
      '(Kèm theo Kế hoạch số /KH-UBND ngày tháng năm 2026',
      'của Ủy ban nhân dân xã Sơn Tây Thượng)',
    ])
    expect(box.rule.length).toBeLessThan(box.rule.within / 2)
  })
})
