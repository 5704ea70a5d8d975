import { describe, expect, it } from 'vitest'
import { found } from './definitions.ts'

const BODIES = 'co_quan_ban_hanh: [{ ten: Sở Nội vụ, viet_tat: SNV }, { ten: Sở Tài chính, viet_tat: STC }]'

/** What is wrong with the second of two signers. */
function second(signer: string): readonly string[] {
  const first = '{ chuc_vu: Giám đốc, ho_ten: Nguyễn Văn A }'
  return found(`${BODIES}\nnguoi_ky:\n  - ${first}\n  - ${signer}`).map(
    ({ code, pointer }) => `${code} ${pointer}`,
  )
}

describe('the second signer', () => {
  it.each([
    [
      '{ quyen_han: KT. ỦY BAN NHÂN DÂN, chuc_vu: Phó Chủ tịch, ho_ten: A }',
      'decree/cap-truong-tap-the /nguoi_ky/1/quyen_han',
    ],
    ['{ chuc_vu: Giám đốc, ho_ten: ThS. Trần B }', 'decree/hoc-ham-hoc-vi /nguoi_ky/1/ho_ten'],
    ['{ quyen_han: KT, chuc_vu: Giám đốc, ho_ten: A }', 'decree/kt-cap-pho /nguoi_ky/1/chuc_vu'],
    ['{ chuc_vu: Phó Giám đốc, ho_ten: A }', 'decree/kt-cap-pho /nguoi_ky/1/chuc_vu'],
    ['{ quyen_han: Q, chuc_vu: Phó Giám đốc, ho_ten: A }', 'decree/q-cap-truong /nguoi_ky/1/chuc_vu'],
    [
      '{ quyen_han: TL, chuc_vu: Chánh Văn phòng, ho_ten: A }',
      'decree/quyen-han-thieu-ten /nguoi_ky/1/quyen_han',
    ],
    [
      '{ quyen_han: [KT, TM], chuc_vu: Phó Giám đốc, ho_ten: A }',
      'decree/quyen-han-thu-tu /nguoi_ky/1/quyen_han/1',
    ],
    [
      '{ quyen_han: [K/T], chuc_vu: Phó Giám đốc, ho_ten: A }',
      'decree/quyen-han-viet-tat /nguoi_ky/1/quyen_han/0',
    ],
    ['{ quyen_han: TM. GIÁM ĐỐC, chuc_vu: Giám đốc, ho_ten: A }', 'decree/tm-tap-the /nguoi_ky/1/quyen_han'],
    [
      '{ quyen_han: [TUQ. GIÁM ĐỐC, KT], chuc_vu: Phó Trưởng phòng, ho_ten: A }',
      'decree/tuq-uy-quyen-lai /nguoi_ky/1/quyen_han/1',
    ],
    [
      '{ chuc_vu: Giám đốc, ho_ten: A, hinh_dau: { tep: dau.png } }',
      'decree/hinh-ky-van-ban-giay /nguoi_ky/1/hinh_dau',
    ],
  ])('%s', (signer, expected) => {
    expect(second(signer)).toContain(expected)
  })
})

describe('the bodies', () => {
  const of = (bodies: string, rest = '') =>
    found(`co_quan_ban_hanh: ${bodies}\n${rest}`).map(({ code, pointer }) => `${code} ${pointer}`)

  it('are each named in full, and none is a district', () => {
    expect(of('[{ ten: Sở Nội vụ, viet_tat: SNV }, { ten: [UBND xã, Trà Bồng] }]')).toContain(
      'decree/ten-co-quan-day-du /co_quan_ban_hanh/1/ten/0',
    )
    const codes = of(
      '[{ ten: Sở Nội vụ, viet_tat: SNV }, { ten: Công an xã, viet_tat: CA, co_quan_chu_quan: Công an huyện Trà Bồng }]',
      'thoi_gian_ban_hanh: 2026-03-10',
    )
    expect(codes).toContain('decree/cap-huyen /co_quan_ban_hanh/1/co_quan_chu_quan')
  })

  it('have each an abbreviation', () => {
    expect(of('[{ ten: Sở Nội vụ, viet_tat: SNV }, { ten: Sở Tài chính }]')).toContain(
      'decree/ky-hieu-thieu-viet-tat /co_quan_ban_hanh/1',
    )
    expect(of('[{ ten: Sở Nội vụ, viet_tat: SNV }, { ten: Sở Tài chính, viet_tat: stc }]')).toContain(
      'decree/ky-hieu-chu-hoa /co_quan_ban_hanh/1/viet_tat',
    )
  })

  it('want a unit after all of them in a công văn', () => {
    const codes = found(BODIES, { type: 'cong-van' }).map(({ code }) => code)
    expect(codes).toContain('decree/ky-hieu-thieu-don-vi')
    const withUnit = found(`${BODIES}\ndon_vi_soan_thao: VP`, { type: 'cong-van' }).map(({ code }) => code)
    expect(withUnit).not.toContain('decree/ky-hieu-thieu-don-vi')
  })
})

describe('as many signers as bodies', () => {
  it('is not asked of one body, whose record two people may sign', () => {
    const two = '[{ chuc_vu: Chủ tịch, ho_ten: A }, { chuc_vu: Thư ký, ho_ten: B }]'
    expect(found(`nguoi_ky: ${two}`, { code: 'decree/nguoi-ky-co-quan' })).toEqual([])
    expect(found(`${BODIES}\nnguoi_ky: ${two}`, { code: 'decree/nguoi-ky-co-quan' })).toEqual([])
  })
})
