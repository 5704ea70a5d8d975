import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { validateModel } from '../../src/model/validate.ts'
import { shipped } from '../../src/shipped.ts'
import { keHoach } from '../definition.ts'

async function problems(value: unknown): Promise<readonly string[]> {
  const loai = await shipped.load('ke-hoach')
  const { diagnostics } = await validateModel(value, loai!.validator, () => shipped.schemas())
  return diagnostics.map(
    ({ code, pointer, hint }) => `${code} ${pointer}${hint === undefined ? '' : ` | ${hint}`}`,
  )
}

const withKey = (yaml: string): unknown => ({ ...keHoach(), ...(parse(yaml) as object) })
const without = (...keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(keHoach()).filter(([name]) => !keys.includes(name)))

describe('explain', () => {
  it('finds nothing in a valid definition', async () => {
    expect(await problems(keHoach())).toEqual([])
  })

  it('names the missing key, with an example', async () => {
    expect(await problems(without('dia_danh'))).toEqual([
      'schema/thieu-truong  | Ví dụ: dia_danh: Hà Nội; hoặc ghi một lần trong don-vi.yaml cho mọi văn bản.',
    ])
  })

  it('offers the key that was meant', async () => {
    expect(await problems(withKey('trich_yeuu: x'))).toEqual([
      'schema/khoa-la /trich_yeuu | Có phải bạn muốn trich_yeu?',
    ])
    expect(await problems(withKey('so: 5'))).toEqual(['schema/khoa-la /so | Có phải bạn muốn so_van_ban?'])
    expect(await problems(withKey('nơi nhận: [x]'))).toEqual([
      'schema/khoa-la /nơi nhận | Có phải bạn muốn noi_nhan?',
    ])
  })

  it('tells a misspelt required key once, not as missing too', async () => {
    const misspelt = { ...without('dia_danh'), dia_dang: 'Trà Bồng' }
    expect(await problems(misspelt)).toEqual(['schema/khoa-la /dia_dang | Có phải bạn muốn dia_danh?'])
  })

  it('tells of every key that is missing', async () => {
    expect((await problems(without('dia_danh', 'trich_yeu'))).map(line => line.split(': ')[1])).toEqual([
      'dia_danh',
      'trich_yeu',
    ])
  })

  it('tells a misspelt nested key once, and another missing one as well', async () => {
    const nguoi_ky = { chuc_vu: 'Chủ tịch', ho_tenn: 'A' }
    const found = await problems({ ...without('trich_yeu'), nguoi_ky })
    expect(found.map(line => line.split(' |')[0])).toEqual([
      'schema/thieu-truong ',
      'schema/khoa-la /nguoi_ky/ho_tenn',
    ])
  })

  it('offers the addressee alone where «Kính gửi:» became a key', async () => {
    expect(await problems(withKey('can_cu: [x]\nnoi_nhan:\n  - "Kính gửi": Sở Nội vụ'))).toEqual([
      'schema/sai-kieu /noi_nhan/0 | Chương trình đã in «Kính gửi:», chỉ ghi: Sở Nội vụ',
    ])
  })

  it('reports all at once', async () => {
    const found = await problems(withKey('{ xyzt: 1, dia_danh: 5, co_chu: to }'))
    expect(found.map(line => line.split(' |')[0])).toEqual([
      'schema/sai-kieu /dia_danh',
      'schema/sai-gia-tri /co_chu',
      'schema/khoa-la /xyzt',
    ])
  })

  it.each([
    [
      'so_van_ban: "05"',
      'schema/sai-kieu /so_van_ban | Bỏ ngoặc kép: 5. Số 0 phía trước do chương trình tự thêm.',
    ],
    [
      'thoi_gian_ban_hanh: 17/5/2024',
      'schema/sai-gia-tri /thoi_gian_ban_hanh | Viết theo năm-tháng-ngày: 2024-05-17',
    ],
    [
      'thoi_gian_ban_hanh: 2024-5-7',
      'schema/sai-gia-tri /thoi_gian_ban_hanh | Viết theo năm-tháng-ngày: 2024-05-07',
    ],
    [
      'thoi_gian_ban_hanh: ngày 01 tháng 2 năm 2026',
      'schema/sai-gia-tri /thoi_gian_ban_hanh | Viết theo năm-tháng-ngày: 2026-02-01',
    ],
    ['co_chu: nhỏ', 'schema/sai-gia-tri /co_chu | Có phải bạn muốn nho? Các giá trị dùng được: lon, nho.'],
    ['noi_nhan: UBND tỉnh', 'schema/sai-kieu /noi_nhan | Viết thành danh sách, mỗi dòng bắt đầu bằng «- ».'],
    ['noi_nhan: []', 'schema/rong /noi_nhan | Thêm ít nhất một dòng, hoặc bỏ hẳn khóa này.'],
    ['noi_nhan: ["UBND tỉnh", "  "]', 'schema/rong /noi_nhan/1 | Ghi nội dung, hoặc bỏ dòng này.'],
    [
      'noi_nhan: [UBND tỉnh, null]',
      'schema/sai-kieu /noi_nhan/1 | Ghi nội dung sau dấu gạch, hoặc bỏ dòng này.',
    ],
    [
      'phu_luc: { tieu_de: A, noi_dung: [x] }',
      'schema/sai-kieu /phu_luc | Viết thành danh sách: thêm dấu gạch «- » trước khóa đầu của mỗi mục (- tieu_de: …).',
    ],
    ['phu_luc: [{ tieu_de: A }]', 'schema/thieu-truong /phu_luc/0 | Ví dụ: noi_dung: '],
    [
      'phu_luc: [Danh sách]',
      'schema/sai-kieu /phu_luc/0 | Ghi các khóa con, mỗi dòng một khóa: ma, tieu_de, huong, hien_so_trang_dau, noi_dung.',
    ],
    [
      'phu_luc: [{ hien_so_trang_dau: có, noi_dung: [x] }]',
      'schema/sai-kieu /phu_luc/0/hien_so_trang_dau | Ghi true (có) hoặc false (không).',
    ],
    ['le_trang: {}', 'schema/rong /le_trang | Ghi ít nhất một khóa con, hoặc bỏ hẳn khóa này.'],
    [
      'le_trang: { trai: 40 }',
      'schema/sai-gia-tri /le_trang/trai | Ghi số từ 30 đến 35. Lề trái tính bằng mm.',
    ],
    ['le_trang: { trai: 3 cm }', 'schema/sai-kieu /le_trang/trai | Chỉ ghi số, không kèm chữ. Lề trái'],
    ['gian_dong: 1,5', 'schema/sai-kieu /gian_dong | Phần thập phân viết sau dấu chấm, không ngoặc kép: 1.5'],
    ['so_luong_ban: "300"', 'schema/sai-kieu /so_luong_ban | Bỏ ngoặc kép: 300.'],
    ['do_mat: Mật', 'schema/sai-gia-tri /do_mat | Có phải bạn muốn mat?'],
    ['muc_do_khan: Hỏa tốc', 'schema/sai-gia-tri /muc_do_khan | Có phải bạn muốn hoa-toc?'],
    [
      'vien_dan: { ND 30: { loai: Nghị định, trich_yeu: về x } }',
      'schema/sai-gia-tri /vien_dan/ND 30 | Mã viết bằng chữ thường không dấu, chữ số và gạch nối, bắt đầu bằng chữ: nd-30',
    ],
    [
      'vien_dan: [{ loai: Nghị định, trich_yeu: về x }]',
      'schema/sai-kieu /vien_dan | Thay dấu gạch «- » ở đầu mỗi mục bằng một mã và dấu hai chấm.',
    ],
    ['vien_dan: { luat: }', 'schema/sai-kieu /vien_dan/luat | Ghi các khóa con, mỗi dòng một khóa: loai, '],
    [
      'vien_dan: { a: { loai: Luật, trich_yeu: x, thoi_gian_ban_hanh: 2025 } }',
      'schema/sai-kieu /vien_dan/a/thoi_gian_ban_hanh | Ngày ban hành theo dạng năm-tháng-ngày.',
    ],
    ['thoi_gian_ky_so: 20/11/2026', 'schema/sai-gia-tri /thoi_gian_ky_so | Thời điểm ký số'],
    [
      'noi_dung: [{ khoan: A, ma: Khoản Đầu }]',
      'schema/sai-gia-tri /noi_dung/0/ma | Mã viết bằng chữ thường không dấu, chữ số và gạch nối, bắt đầu bằng chữ: khoan-dau',
    ],
    [
      'noi_dung: [{ khoan: [A, B] }]',
      'schema/sai-kieu /noi_dung/0/khoan | Ghi lời văn ngay sau khóa này; các khối bên trong ghi ở khóa noi_dung.',
    ],
    [
      'noi_dung: [{ hinh_anh: { tep: a.png, mo_ta: A }, noi_dung: [x] }]',
      'schema/khoa-la /noi_dung/0/noi_dung | Chuyển các dòng này ra ngoài, thành những khối đứng sau khối này.',
    ],
    [
      'noi_dung: [{ bang_bieu: { cot: [{ ten: A, tong: true, cot: [{ ten: B }] }], hang: [[1]] } }]',
      'schema/khoa-la /noi_dung/0/bang_bieu/cot/0/tong | Ghi tong ở từng cột con.',
    ],
    [
      'noi_dung: [{ bang_bieu: { cot: [{ ten: A }], hang: [[true]] } }]',
      'schema/sai-kieu /noi_dung/0/bang_bieu/hang/0/0 | Chữ, số, hoặc null khi ô trống',
    ],
    ['noi_dung: [{ nhiemvu: A, chu_tri: B, phoi_hop: C }]', 'schema/khoa-la /noi_dung/0/nhiemvu'],
    ['noi_dung: [{ khoan: A, chu_tri: B, phoi_hop: C }]', 'schema/khoi /noi_dung/0/chu_tri'],
    [
      'co_quan_ban_hanh: [{ ten: Sở Nội vụ }, Sở Tài chính]',
      'schema/sai-kieu /co_quan_ban_hanh/1 | Ghi các khóa con, mỗi dòng một khóa: ten, viet_tat, co_quan_chu_quan.',
    ],
    ['noi_nhan:\n  - Lưu: VT, TCKH', 'schema/sai-kieu /noi_nhan/0 | Bỏ dòng này và ghi: luu_van_ban: TCKH'],
    [
      'can_cu:\n  - Căn cứ: Luật',
      'schema/sai-kieu /can_cu/0 | YAML hiểu «Căn cứ:» là một khóa. Đặt cả dòng trong ngoặc kép: "Căn cứ: Luật"',
    ],
    [
      'dia_danh: [điền]',
      'schema/sai-kieu /dia_danh | YAML hiểu […] là một danh sách. Nếu là chữ, đặt trong ngoặc kép: "[điền]"',
    ],
    ['trich_yeu: ', 'schema/sai-kieu /trich_yeu | Ghi giá trị sau dấu hai chấm, hoặc bỏ hẳn khóa này.'],
    ['noi_nhan:\n  - Lưu: VT', 'schema/sai-kieu /noi_nhan/0 | Bỏ dòng này.'],
    ['luu_van_ban: 010', 'schema/sai-kieu /luu_van_ban | Đặt trong ngoặc kép, giữ nguyên như đã viết.'],
    ['so_van_ban: 0', 'schema/sai-gia-tri /so_van_ban'],
    ['so_van_ban: 1000000', 'schema/sai-gia-tri /so_van_ban'],
    ['thoi_gian_ban_hanh: 1944', 'schema/sai-gia-tri /thoi_gian_ban_hanh'],
    ['thoi_gian_ban_hanh: "1944"', 'schema/sai-gia-tri /thoi_gian_ban_hanh'],
    ['thoi_gian_ban_hanh: 1944-12-31', 'schema/sai-gia-tri /thoi_gian_ban_hanh'],
    ['noi_dung: [{ gach: { loi_van: a, so_dam: true } }]', 'schema/khoa-la /noi_dung/0/gach/so_dam'],
    ['nguoi_ky: { chuc_vu: Chủ tịch }', 'schema/thieu-truong /nguoi_ky | Ví dụ: ho_ten: Nguyễn Văn A'],
    [
      'noi_dung:\n  - Ban hành Kế hoạch như sau:',
      'schema/khoi /noi_dung/0/Ban hành Kế hoạch như sau | Đặt cả dòng trong ngoặc kép: - "Ban hành Kế hoạch như sau:"',
    ],
    [
      'noi_dung: [{ muc: { tieu_de: A } }]',
      'schema/sai-kieu /noi_dung/0/muc | Khóa này chỉ nhận chữ, ghi thẳng: A',
    ],
    ['noi_dung: [{ muc: A, khoan: B }]', 'schema/khoi /noi_dung/0'],
    ['noi_dung: [{ noi_dung: [a] }]', 'schema/khoi /noi_dung/0'],
    ['noi_dung: [{ khoan: A, thoi_gian: B }]', 'schema/khoi /noi_dung/0/thoi_gian'],
    [
      'noi_dung: [{ khoan: { loi_vann: a } }]',
      'schema/khoa-la /noi_dung/0/khoan/loi_vann | Có phải bạn muốn loi_van?',
    ],
    ['noi_dung: [{ khoan: { so_dam: true } }]', 'schema/thieu-truong /noi_dung/0/khoan'],
    ['noi_dung:\n  - Thủ trưởng các phòng: Triển khai', 'schema/khoi /noi_dung/0/Thủ trưởng các phòng'],
    [
      'noi_dung: [{ muc: A, noi_dung: [{ gach: x }, { gachh: y }] }]',
      'schema/khoa-la /noi_dung/0/noi_dung/1/gachh | Có phải bạn muốn gach?',
    ],
  ])('%s', async (yaml, expected) => {
    const found = await problems(withKey(yaml))
    expect(found).toHaveLength(1)
    expect(found[0]!.startsWith(expected)).toBe(true)
  })

  it('lets a year of today pass, as text or number', async () => {
    for (const year of ['1945', '"2026"', '2026-05', '2999-12-31'])
      expect(await problems(withKey(`thoi_gian_ban_hanh: ${year}`))).toEqual([])
  })

  it('lets nested blocks of any depth pass', async () => {
    const deep = parse(
      'noi_dung: [{ muc: A, noi_dung: [{ khoan: B, noi_dung: [{ diem: C, noi_dung: [{ gach: D }, x] }] }] }]',
    )
    expect(await problems({ ...keHoach(), ...(deep as object) })).toEqual([])
  })

  it.each([['- a'], ['chỉ là chữ'], ['5']])('says that a definition is a map: %s', async yaml => {
    expect((await problems(parse(yaml)))[0]).toMatch(/^schema\/sai-kieu/)
  })
})
