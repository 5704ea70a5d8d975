import { describe, expect, it } from 'vitest'
import { checkModel } from '../../src/check/check-model.ts'
import { thePhuLuc2 } from '../../src/decree/cite.ts'
import type { Diagnostic } from '../../src/diagnostics/types.ts'
import { found, read } from './definitions.ts'

const para = (text: string): string => `noi_dung: [${JSON.stringify(text)}]`
const ofCapitals = (all: readonly Diagnostic[]): readonly Diagnostic[] =>
  all.filter(one => one.cite?.place.startsWith('PL II.') === true)
const capitals = (fragment: string): readonly Diagnostic[] => ofCapitals(found(fragment))

/** What a clerk writes, and all that the one hint about it puts right. */
const wrong: Readonly<Record<string, readonly (readonly [text: string, ...right: string[]])[]>> = {
  'decree/dau-cau-viet-hoa': [
    ['các thôn báo cáo kết quả.', 'Các'],
    ['**các thôn** báo cáo kết quả.', 'Các'],
    ['Các thôn báo cáo kết quả. việc kiểm tra làm sau.', 'Việc'],
    ['Báo cáo về UBND xã (qua Phòng Kinh tế). quá hạn thì phê bình.', 'Quá'],
    ['Vì sao chậm? ai chịu trách nhiệm? phải nêu rõ!', 'Ai', 'Phải'],
    ['quyết định số 12/QĐ-UBND đã nêu rõ.', 'Quyết'],
    ['Đã ban hành văn bản. quyết định số 12/QĐ-UBND đã nêu rõ.', 'Quyết'],
    ['ủy ban nhân dân xã yêu cầu.', 'Ủy'],
    ['Đã có kế hoạch. thứ bảy hằng tuần tổng vệ sinh.', 'Thứ'],
  ],
  'decree/don-vi-hanh-chinh-viet-hoa': [
    ['Bản ghi nhớ giữa tỉnh Quảng Ngãi và Tỉnh Nghệ An.', 'tỉnh'],
    ['Hợp tác giữa Thành phố Quảng Ngãi và thành phố Vinh.', 'thành phố'],
  ],
  'decree/don-vi-mang-so-viet-hoa': [
    ['Họp tại phường 1, quận 3.', 'Phường 1', 'Quận 3'],
    ['UBND quận 1 và phường 12', 'Quận 1', 'Phường 12'],
    ['Trụ sở ở phường 5 quận 10 Thành phố Hồ Chí Minh.', 'Phường 5', 'Quận 10'],
  ],
  'decree/dia-danh-dac-biet': [
    ['Tham quan tại thành phố Hồ Chí Minh.', 'Thành phố Hồ Chí Minh'],
    ['Đoàn đi thủ đô Hà Nội.', 'Thủ đô Hà Nội'],
    ['Đoàn đi Thủ Đô Hà Nội.', 'Thủ đô Hà Nội'],
  ],
  'decree/vung-mien-viet-hoa': [
    ['Đoàn thăm các tỉnh tây bắc.', 'Tây Bắc'],
    ['Đoàn thăm miền tây bắc và đồng bằng nam bộ.', 'Tây Bắc', 'Nam Bộ'],
    ['Đoàn thăm vùng Đông bắc.', 'Đông Bắc'],
    ['Các tỉnh Nam Trung bộ và Tây nguyên.', 'Nam Trung Bộ', 'Tây Nguyên'],
    ['Bão vào vịnh bắc bộ.', 'Bắc Bộ'],
    ['Các tỉnh Đông Nam bộ.', 'Đông Nam Bộ'],
  ],
  'decree/ten-co-quan-viet-hoa': [
    ['Báo cáo ủy ban nhân dân xã Trà Bồng.', 'Ủy ban nhân dân'],
    ['Báo cáo uỷ ban nhân dân xã Trà Bồng.', 'Uỷ ban nhân dân'],
    ['Trình hội đồng nhân dân xã và Ủy ban Nhân dân xã.', 'Hội đồng nhân dân', 'Ủy ban nhân dân'],
    ['Giao phòng Tài chính - Kế hoạch chủ trì.', 'Phòng Tài chính'],
    ['Theo hướng dẫn của sở Nội vụ.', 'Sở Nội vụ'],
  ],
  'decree/ten-to-chuc-dang': [
    ['Nghị quyết của Ban chấp hành trung ương Đảng.', 'Ban Chấp hành Trung ương Đảng'],
    ['Dưới sự lãnh đạo của đảng cộng sản Việt Nam.', 'Đảng Cộng sản Việt Nam'],
    ['Hướng dẫn của văn phòng Trung ương Đảng.', 'Văn phòng Trung ương Đảng'],
  ],
  'decree/nhan-dan-nha-nuoc': [
    ['Nâng cao đời sống nhân dân.', 'Nhân dân'],
    ['Vận động nhân dân các thôn tham gia.', 'Nhân dân'],
    ['Huy động theo phương châm nhà nước và nhân dân cùng làm.', 'Nhà nước', 'Nhân dân'],
    ['Chính sách của Đảng, nhà nước.', 'Nhà nước'],
    ['Khi nhà nước thu hồi đất.', 'Nhà nước'],
    ['Ý kiến của Nhân Dân.', 'Nhân dân'],
  ],
  'decree/danh-hieu-viet-hoa': [
    ['Đề nghị tặng Huân chương lao động hạng ba.', 'Huân chương Lao động', 'Ba'],
    ['Danh hiệu Nghệ sĩ nhân dân.', 'Nghệ sĩ Nhân dân'],
    ['Danh hiệu Nghệ sỹ nhân dân.', 'Nghệ sỹ Nhân dân'],
    ['Đơn vị Anh hùng lao động.', 'Anh hùng Lao động'],
    ['Tặng huân chương Sao vàng.', 'Huân chương Sao vàng'],
  ],
  'decree/ngay-le-viet-hoa': [
    ['Treo cờ ngày quốc khánh 2-9.', 'Quốc khánh'],
    ['Kỷ niệm Ngày Quốc Khánh.', 'Quốc khánh'],
    ['Kỷ niệm ngày quốc tế lao động 1-5.', 'Quốc tế Lao động'],
    ['Tọa đàm ngày phụ nữ Việt Nam 20-10.', 'Phụ nữ Việt Nam'],
    ['Kỷ niệm ngày Thương binh - liệt sỹ.', 'Thương binh - Liệt sỹ'],
    ['Kỷ niệm ngày Giải phóng Miền Nam.', 'Giải phóng miền Nam'],
  ],
  'decree/ten-loai-viet-hoa': [
    ['Thực hiện quyết định số 12/QĐ-UBND của xã.', 'Quyết định'],
    ['Theo công văn số 834/UBND-KTTH ngày 20/02/2024.', 'Công văn'],
    ['Ban hành quyết định số …/QĐ-UBND.', 'Quyết định'],
    ['Theo nghị định số 30/2020/NĐ-CP của Chính phủ.', 'Nghị định'],
    ['Theo thông tư liên tịch số 12/2014/TTLT-BNV.', 'Thông tư liên tịch'],
    ['Theo bộ luật số 45/2019/QH14.', 'Bộ luật'],
    ['Căn cứ quyết định số 12 ngày 05 tháng 3 năm 2024.', 'Quyết định'],
    ['Theo thông báo kết luận số 45/TB-VPCP.', 'Thông báo kết luận'],
    ['Thực hiện chương trình hành động số 01-CTr/TU.', 'Chương trình hành động'],
    ['Theo Luật ngân sách nhà nước.', 'Luật Ngân sách nhà nước'],
    ['Theo bộ luật hình sự.', 'Bộ luật Hình sự'],
  ],
  'decree/vien-dan-viet-hoa': [
    [
      'Theo điểm a khoản 2 điều 103 mục 5 chương XII phần I của Bộ luật Hình sự.',
      'Điều',
      'Mục',
      'Chương',
      'Phần',
    ],
    ['Theo tiểu mục 1 mục 1 Chương III của Nghị quyết.', 'Tiểu mục 1', 'Mục 1'],
    ['Theo các điều 5, 6 và 7 của Quy chế.', 'Điều 5'],
    ['Theo khoản 2, Khoản 3 Điều 5.', 'khoản 3'],
    ['Điểm a, Điểm b khoản 1 Điều 5.', 'điểm b'],
    ['Nhiệm vụ nêu tại mục III Kế hoạch này.', 'Mục III'],
    ['Nhiệm vụ nêu tại mục 3 Kế hoạch này.', 'Mục 3'],
    ['Sửa đổi điều 5a của Luật.', 'Điều 5a'],
    ['Quy định tại mục 3.', 'Mục 3'],
    ['Theo mục 1 chương 2 Nghị định này.', 'Mục 1', 'Chương 2'],
    ['Vi phạm điều 5.', 'Điều 5'],
    ['Theo điều 5 và điều 6 Quy chế.', 'Điều 5', 'Điều 6'],
  ],
  'decree/nam-am-lich-viet-hoa': [
    ['Đón xuân Bính ngọ 2026.', 'Bính Ngọ'],
    ['Mừng năm kỷ tỵ.', 'Kỷ Tỵ'],
  ],
  'decree/ngay-tet-viet-hoa': [
    ['Trực trong dịp tết nguyên đán.', 'tết Nguyên đán'],
    ['Trực trong dịp Tết Nguyên Đán.', 'tết Nguyên đán'],
    ['Tết nguyên đán năm nay.', 'Tết Nguyên đán'],
    ['Tổ chức Tết Trung thu cho trẻ em.', 'tết Trung thu'],
    ['Nghỉ tết theo thông báo.', 'Tết'],
    ['Bình ổn giá trước và sau tết.', 'Tết'],
  ],
  'decree/ngay-thang-viet-hoa': [
    ['Tổng vệ sinh vào sáng thứ bảy hằng tuần.', 'thứ Bảy'],
    ['Họp chiều Thứ Sáu.', 'thứ Sáu'],
    ['Trực từ thứ hai đến thứ sáu.', 'thứ Hai đến thứ Sáu'],
    ['Tiếp công dân thứ ba, thứ năm hằng tuần.', 'thứ Ba, thứ Năm'],
    ['Khai mạc vào thứ hai, ngày 05/5/2025.', 'thứ Hai'],
    ['Nghỉ thứ Bảy, chủ nhật.', 'Chủ nhật'],
    ['Rằm tháng giêng, cuối tháng chạp.', 'tháng Giêng', 'tháng Chạp'],
    ['Hoàn thành trong tháng mười hai năm 2025.', 'tháng Mười Hai'],
    ['Hoàn thành vào cuối tháng năm.', 'tháng Năm'],
  ],
  'decree/su-kien-viet-hoa': [
    ['Sau cách mạng tháng tám năm 1945.', 'Cách mạng tháng Tám'],
    ['Kỷ niệm Cách mạng Tháng Tám.', 'Cách mạng tháng Tám'],
  ],
}

/** Right as they are, or not to be judged by the letters alone. */
const right = [
  // I
  'Đoàn họp tại TP. quảng trường, Q. ba, v.v. và các thôn; ThS. trưởng đoàn phát biểu.',
  'Chi 1. các khoản; ngày 30. tháng 6; các sản phẩm OCOP... giữa các huyện; nông sản… các loại.',
  'Truy cập www.quangngai.gov.vn hoặc a.b@c.vn; bản 2.0. iPhone không dùng.',
  'v.v.',
  'a) nội dung thứ nhất',
  'x = 5 là số hộ.',
  'https://quangngai.gov.vn là trang thông tin điện tử.',
  'Báo cáo UBND. các thôn',
  // III
  'Tỉnh Nghệ An và tỉnh Quảng Ngãi. Thành phố Vinh. Tỉnh Đoàn Quảng Ngãi, Tỉnh ủy Quảng Ngãi.',
  'Thành phố Hồ Chí Minh, Thủ đô Hà Nội, TP. Hồ Chí Minh, THÀNH PHỐ HỒ CHÍ MINH',
  'Hỗ trợ mỗi phường 5 suất; hỗ trợ 3 phường 5 triệu đồng; mỗi quận 3, mỗi phường 2.',
  'Phường 1, Quận 3; xã 135, huyện 30a; quận trung tâm.',
  'Ở vùng tây bắc, đất dốc; bộ đội Tây Nguyên.',
  'Gió đông bắc; phía tây bắc của xã; phía Đông Nam; vùng tây bắc của huyện; vùng đông nam xã Trà Bồng.',
  'Có 3 nam bộ đội; Việt Nam bộ đội; các tỉnh Tây Bắc, Bắc Bộ, Nam Trung Bộ; Đông Nam Á.',
  // IV, V.1
  'Ủy ban nhân dân xã, Hội đồng nhân dân xã, HỘI ĐỒNG NHÂN DÂN, ỦY BAN NHÂN DÂN',
  'Các sở Tài chính, Nội vụ; phòng học; bộ phận một cửa; phòng bệnh; sở hữu.',
  'Trên cơ sở Kế hoạch số 12/KH-UBND; các cơ sở Y tế; đồng bộ Kế hoạch này; văn phòng Kinh tế; trụ sở Nội vụ.',
  'Tòa án nhân dân, Viện kiểm sát nhân dân, công an nhân dân, quân đội nhân dân, nghệ sĩ nhân dân.',
  'Đổi ra của nhân dân tệ; quản lý nhà nước, cơ quan nhà nước và cá nhân, bí mật nhà nước.',
  'Luật Ngân sách nhà nước, của nhà nước ngoài, Quỹ tín dụng nhân dân.',
  'Đảng, Nhà nước và Nhân dân. Nhân dân các thôn.',
  // V.2, V.5
  'Nghệ sĩ Nhân dân, Anh hùng Lao động, Huân chương Lao động hạng Ba; xe hạng ba; hạng nhất.',
  'Ngày Quốc khánh, ngày Quốc tế Lao động 1-5; hội phụ nữ Việt Nam; tổ chức quốc tế lao động.',
  // V.6
  'Quyết định số 12/QĐ-UBND; ban hành quyết định; quyết định số lượng; dự án số 5; báo cáo số liệu.',
  'Bộ luật số 45/2019/QH14; Thông báo kết luận số 45/TB-VPCP; văn bản hướng dẫn số 12/HD-SNV.',
  'Luật sửa đổi, bổ sung một số điều của Luật Đất đai; pháp luật đất đai; Luật này; Luật sư.',
  // V.7
  'Căn cứ điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I của Bộ luật Hình sự.',
  'Theo điểm a khoản 1 Điều 24 Tiểu mục 1 Mục 1 Chương III của Nghị quyết số 351/2017/UBTVQH14.',
  'Theo điều 5 bước, mục 3 phiếu, phần 2 của vở kịch; chia làm phần 1 và phần 2; điều 2 xe cứu thương.',
  'Diễn ra tại phần 2 của vở kịch; nêu tại mục 3 phiếu khảo sát; phần II của bộ phim; 5 điều Bác Hồ dạy.',
  'Khoản 2 Điều 5 quy định như sau. Điểm a khoản 1 không áp dụng.',
  'Sửa đổi như sau: a) Điểm a khoản 1 Điều 5; b) Khoản 2 Điều 6.',
  'Thực hiện khoản 2, khoản 3 Điều 5; các Điều 5, 6 và 7.',
  'Điểm 9 môn Toán; Khoản 5 triệu đồng; chi các Khoản 5.000 đồng; đạt một phần 3/4.',
  // V.8, V.9
  'Kỷ Tỵ, năm Mậu Thân; năm canh tác; năm tân binh.',
  'Tết đến, xuân về; tết Nguyên đán; tết Trung thu; các ngày lễ, tết; dịp tết Đoan ngọ; tết tóc.',
  'Tổ chức tết Trung thu cho các cháu đón tết vui tươi.',
  'Đón tết cổ truyền của đồng bào; dịp tết Độc lập.',
  'Thứ hai, về công tác văn thư; nguyên nhân thứ hai là thiếu người; lần thứ ba.',
  'Hội nghị lần thứ tư, ngày 05/5/2025; buổi sáng thứ hai; tuần thứ hai; đứng thứ bảy toàn tỉnh.',
  'Thứ Bảy hằng tuần; sáng thứ Hai; thứ 7 hằng tuần; Chủ nhật.',
  'Ngày tháng năm sinh; ngày, tháng, năm; họp mỗi tháng hai lần; mỗi tháng một báo cáo.',
  'Trong tháng, một số thôn; tháng 5; tháng Năm; tháng năm sinh; từng tháng năm 2025.',
  'Cách mạng tháng Tám; Phong trào Xô viết Nghệ Tĩnh; hằng tháng năm nay.',
]

describe.each(Object.entries(wrong))('%s', (code, cases) => {
  it.each(cases)('mends «%s», and no other rule speaks of it', (text, ...rights) => {
    const all = capitals(para(text))
    expect(all.map(one => `${one.code} ${one.pointer}`)).toEqual([`${code} /noi_dung/0`])
    for (const mended of rights) expect(all[0]?.hint).toContain(`«${mended}`)
    expect(all[0]?.severity).toBe('hint')
  })
})

describe('capitals', () => {
  it.each(right)('lets pass «%s»', text => {
    expect(capitals(para(text)).map(({ code, message }) => `${code} ${message}`)).toEqual([])
  })

  it('are not judged in what is printed in capitals or is a code', () => {
    const fragment = `co_quan_ban_hanh: ủy ban nhân dân tỉnh X
noi_dung: [{ muc: theo điều 5 của Luật, noi_dung: [Các thôn.] }]
nguoi_ky: { quyen_han: TM. ủy ban nhân dân, chuc_vu: chủ tịch, ho_ten: Nguyễn Văn A }`
    expect(capitals(fragment)).toEqual([])
  })

  it('open a khoản, but not the words after its title, nor a điểm', () => {
    const opening = (block: string): readonly string[] =>
      capitals(`noi_dung: [${block}]`).map(one => one.pointer ?? '')
    expect(opening('{ khoan: các thôn báo cáo }')).toEqual(['/noi_dung/0/khoan'])
    expect(opening('{ khoan: { loi_van: các thôn báo cáo } }')).toEqual(['/noi_dung/0/khoan/loi_van'])
    expect(opening("{ khoan: { tieu_de: 'Phòng Kinh tế:', loi_van: theo dõi } }")).toEqual([])
    expect(opening('{ diem: tổng số hồ sơ; }')).toEqual([])
    expect(opening('{ gach: quyết định số 12/QĐ-UBND; }')).toEqual(['/noi_dung/0/gach'])
  })

  it('are counted, and mended all in one hint a text', () => {
    const [one, ...others] = capitals(para('Theo quyết định số 12/QĐ-UBND và công văn số 5/UBND-VP của xã.'))
    expect(others).toEqual([])
    expect(one?.message).toContain('(2 chỗ)')
    expect(one?.hint).toBe('Sửa thành: «Quyết định», «Công văn»')
  })

  it.each([
    ['thứ hai, '.repeat(20_000)],
    [`Điểm a hạng ba, quyết định số 1/Q, giao sở Nội vụ${' '.repeat(100_000)}. a`],
    [`quyết định số ${'.'.repeat(100_000)}`],
    ['điều 5, '.repeat(20_000)],
    ['nhân dân và nhà nước '.repeat(10_000)],
  ])('are read in a time that grows with the text (%#)', text => {
    const start = performance.now()
    capitals(para(text))
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('cite their place', () => {
    expect(capitals(para('Họp sáng thứ hai.'))[0]?.cite).toEqual(thePhuLuc2('V.8.c'))
    expect(thePhuLuc2('V.8.c').text).toBe('điểm c khoản 8 Mục V Phụ lục II')
    expect(thePhuLuc2('I').text).toBe('Mục I Phụ lục II')
  })

  // Each against the decree's letter: đời sống Nhân dân (V.1); thành phố Quảng Ngãi, tỉnh Nghệ An beside the same
  // words written small (III.1.a); Phòng Tài chính - Kế hoạch (IV.1.a); Luật Ngân sách nhà nước (V.6).
  it('are wrong in six places of the documents that were really issued', () => {
    const real = ['cong-van/duc-pho-2023', 'cong-van/tinh-quang-ngai-2020', 'cong-van/tp-quang-ngai-2024']
    const places = [...real, 'ke-hoach/duc-pho-2024', 'ke-hoach/tra-bong-2024'].flatMap(name =>
      ofCapitals(checkModel(read(name))).map(({ code, pointer }) => `${name} ${pointer} ${code}`),
    )
    expect(places).toEqual([
      'cong-van/duc-pho-2023 /noi_dung/2/noi_dung/3/gach decree/nhan-dan-nha-nuoc',
      'cong-van/tp-quang-ngai-2024 /trich_yeu decree/don-vi-hanh-chinh-viet-hoa',
      'cong-van/tp-quang-ngai-2024 /noi_dung/0 decree/don-vi-hanh-chinh-viet-hoa',
      'cong-van/tp-quang-ngai-2024 /noi_dung/1/khoan/loi_van decree/ten-co-quan-viet-hoa',
      'cong-van/tp-quang-ngai-2024 /noi_dung/2/khoan/loi_van decree/ten-co-quan-viet-hoa',
      'ke-hoach/tra-bong-2024 /noi_dung/3/noi_dung/0 decree/ten-loai-viet-hoa',
    ])
  })

  it.each(['ke-hoach/day-du', 'ke-hoach/toi-thieu', 'cong-van/day-du', 'cong-van/toi-thieu'])(
    'are right in %s',
    name => {
      expect(ofCapitals(checkModel(read(name)))).toEqual([])
    },
  )
})

describe('what is told of a text', () => {
  const told = (...texts: readonly string[]): readonly string[] =>
    ofCapitals(found(`noi_dung: ${JSON.stringify(texts)}`)).map(({ message }) => message)
  // Of each rule, in words that its cheap test is easily blind to.
  const texts = [
    'Theo quyết định  số 12/QĐ-UBND của xã.',
    'Tổng vệ sinh vào chủ Nhật tuần này.',
    'Thực hiện theo Khoản  2 Quy chế của xã.',
    'Tổ chức tại phường  12, quận 3 của thành phố.',
    'Tặng Huân chương Lao động hạng  ba cho xã.',
  ]

  it.each(texts)('hangs on no text beside it, and on none before it: %s', text => {
    const others = texts.filter(one => one !== text)
    const together = told(text, ...others)
    const alone = told(text)
    expect(alone).toHaveLength(1)
    expect(together).toEqual(expect.arrayContaining([...alone]))
    expect(told(...others, text)).toEqual(expect.arrayContaining([...alone]))
  })
})
