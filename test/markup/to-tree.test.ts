import { describe, expect, it } from 'vitest'
import { checkTree, normalize, parseMarkup, renderMarkup, toTree, type VanBan } from '../../src/index.ts'
import { shippedLibrary } from '../../src/library.ts'
import type { ThanhPhanNode, VanBanTree } from '../../src/tree/nodes.ts'
import { congVan, keHoach } from '../definition.ts'

async function tree(vanBan: VanBan): Promise<VanBanTree> {
  const { template } = (await shippedLibrary.load(vanBan.loai_van_ban))!
  const outcome = toTree(parseMarkup(renderMarkup(normalize(vanBan), template).value!).value!)
  if (outcome.value === undefined) throw new Error(JSON.stringify(outcome.diagnostics))
  return outcome.value
}

const of = async (vanBan: VanBan, ...kinds: readonly ThanhPhanNode['kind'][]) =>
  (await tree(vanBan)).children.filter(({ kind }) => kinds.includes(kind))

const all: Partial<VanBan> = {
  do_mat: 'toi-mat',
  muc_do_khan: 'hoa-toc',
  pham_vi_luu_hanh: 'Lưu hành nội bộ',
  co_quan_ban_hanh: [
    { ten: 'Sở Nội vụ', viet_tat: 'SNV', co_quan_chu_quan: 'UBND tỉnh' },
    { ten: 'Cục Thuế', viet_tat: 'CT', co_quan_chu_quan: 'Bộ Tài chính' },
  ],
  nguoi_ky: [
    {
      quyen_han: 'KT',
      chuc_vu: 'Phó Giám đốc',
      ho_ten: 'Nguyễn Văn A',
      chuc_vu_khac: ['Phó Trưởng ban', 'Ban A'],
    },
    {
      chuc_vu: 'Cục trưởng',
      ho_ten: 'Trần Văn B',
      hinh_chu_ky: { tep: 'hinh/ck.png', rong: 40.5 },
      hinh_dau: { tep: 'dau.png' },
    },
  ],
  nguoi_soan_thao: 'pl',
  so_luong_ban: 300,
  dia_chi_co_quan: { dia_chi: 'Số 1', fax: '2' },
}

describe('the components of Mục III', () => {
  it('come from the definition', async () => {
    expect(
      await of(
        keHoach(all),
        'do-mat',
        'muc-do-khan',
        'pham-vi-luu-hanh',
        'nguoi-soan-thao',
        'dia-chi-co-quan',
      ),
    ).toEqual([
      { kind: 'pham-vi-luu-hanh', text: 'Lưu hành nội bộ' },
      { kind: 'do-mat', muc: 'toi-mat' },
      { kind: 'muc-do-khan', muc: 'hoa-toc' },
      { kind: 'nguoi-soan-thao', text: 'PL.(300)' },
      { kind: 'dia-chi-co-quan', lines: ['Số 1', 'Fax: 2'] },
    ])
  })

  it('are not there when the definition has none', async () => {
    const { children } = await tree(congVan())
    const own = ['do-mat', 'muc-do-khan', 'pham-vi-luu-hanh', 'nguoi-soan-thao', 'dia-chi-co-quan']
    expect(children.filter(({ kind }) => own.includes(kind))).toEqual([])
  })

  it('show the number of copies, or the drafter, alone', async () => {
    const drafter = async (own: Partial<VanBan>) => (await of(keHoach(own), 'nguoi-soan-thao'))[0]
    expect(await drafter({ so_luong_ban: 300 })).toEqual({ kind: 'nguoi-soan-thao', text: '(300)' })
    expect(await drafter({ nguoi_soan_thao: 'nth.' })).toEqual({ kind: 'nguoi-soan-thao', text: 'NTH.' })
  })
})

describe('a joint document', () => {
  it('has each body after its superior one, and each signer with its titles and pictures', async () => {
    const nodes = await of(congVan(all), 'co-quan-chu-quan', 'co-quan-ban-hanh', 'nguoi-ky')
    expect(nodes).toEqual([
      { kind: 'co-quan-chu-quan', lines: ['UBND tỉnh'] },
      { kind: 'co-quan-ban-hanh', lines: ['Sở Nội vụ'] },
      { kind: 'co-quan-chu-quan', lines: ['Bộ Tài chính'] },
      { kind: 'co-quan-ban-hanh', lines: ['Cục Thuế'] },
      {
        kind: 'nguoi-ky',
        lines: ['KT. Giám đốc', 'Phó Giám đốc'],
        chucVuKhac: ['Phó Trưởng ban', 'Ban A'],
        hoTen: 'Nguyễn Văn A',
      },
      {
        kind: 'nguoi-ky',
        lines: ['Cục trưởng'],
        hoTen: 'Trần Văn B',
        chuKy: { tep: 'hinh/ck.png', rong: 40.5 },
        dau: { tep: 'dau.png' },
      },
    ])
  })

  it.each([keHoach(all), congVan(all)])('is no template’s fault: $loai_van_ban', async vanBan => {
    expect(checkTree(await tree(vanBan))).toEqual([])
  })
})
