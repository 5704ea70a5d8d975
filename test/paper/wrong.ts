import type { Paragraph, Table } from 'docx'
import { components, signedAnnex, unframed } from './wrong-components.ts'
import { columns, p, toDocx, type Looks, type Sheet } from './wrong-parts.ts'

/** A document that breaks the decree on purpose, and the definition that it pretends to follow. */
export interface WrongDocument {
  readonly name: string
  readonly yaml: string
  readonly docx: Uint8Array
  /** Of a file of an annex: which one, from 0. */
  readonly apart?: number
}

/** Among them they fail every check there is. */
export async function wrongDocuments(): Promise<readonly WrongDocument[]> {
  const all = [everyday, misplaced, pages, congVan, single, components, unframed, signedAnnex]
  return Promise.all(
    all.map(async ({ sheet, children, ...document }) => ({
      ...document,
      docx: await toDocx(sheet, children),
    })),
  )
}

export interface Wrong extends Omit<WrongDocument, 'docx'> {
  readonly sheet: Sheet
  readonly children: readonly (Paragraph | Table)[]
}

const letter: Sheet = {
  width: 215.9,
  height: 279.4,
  margin: { top: 25.4, bottom: 25.4, left: 25.4, right: 25.4 },
  footer: true,
}
const a4: Sheet = { width: 210, height: 297, margin: { top: 20, bottom: 20, left: 30, right: 15 } }

const long =
  'Thực hiện chỉ đạo của cấp trên về việc triển khai nhiệm vụ trọng tâm, Ủy ban nhân dân xã yêu cầu các cơ quan, đơn vị và các thôn nghiêm túc thực hiện những nội dung sau đây cho kịp thời gian quy định'
const other =
  'Văn phòng theo dõi, đôn đốc các cơ quan, đơn vị và các thôn thực hiện, tổng hợp kết quả, báo cáo Chủ tịch Ủy ban nhân dân xã trước ngày cuối cùng của tháng; kịp thời đề xuất những việc vượt thẩm quyền'

const keHoach = `
loai_van_ban: ke-hoach
co_quan_chu_quan: UBND huyện Hoa Lư
co_quan_ban_hanh: Ủy ban nhân dân xã Trường Yên
dia_danh: Trường Yên
thoi_gian_ban_hanh: 2026
trich_yeu: Phòng, chống thiên tai năm 2026
can_cu: [Căn cứ Luật Phòng chống thiên tai, Căn cứ Luật Đê điều]
noi_dung:
  - ${long}
  - muc: Mục đích
    noi_dung:
      - khoan: {tieu_de: Yêu cầu chung}
        noi_dung:
          - diem: Chủ động phòng ngừa từ sớm
          - gach: Không để bị động, bất ngờ
      - khoan: Các thôn thực hiện nghiêm túc
  - Một đoạn không có trên giấy
  - ${other}
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn An}
noi_nhan: [UBND huyện, Các thôn]
`

/** What word processors do by default, and what clerks do by hand: looks, margins, lines, marks. */
const everyday: Wrong = {
  name: 'thuong-gap',
  yaml: keHoach,
  sheet: letter,
  children: [
    columns(
      [50, 50],
      [
        p('UBND HUYỆN HOA LƯ', { size: 14, bold: true, align: 'center' }),
        p('Ủy ban nhân dân', { size: 14, align: 'right' }),
        p('xã Trường Yên', { size: 14, align: 'right' }),
        p('________', { align: 'center' }),
        p('SỐ: /KH-UBND', { size: 12, italic: true }),
      ],
      [
        p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 15, align: 'center' }),
        p('Độc lập – Tự do – Hạnh phúc', { size: 12, italic: true, color: 'C00000' }),
        p('Trường Yên, ngày tháng năm 2026', { size: 12, bold: true, before: 10 }),
      ],
    ),
    p('Kế hoạch', { size: 16 }),
    p('PHÒNG, CHỐNG THIÊN TAI NĂM 2026', { size: 12 }),
    ...body({ size: 12 }),
    p(`${other}.`, { size: 13, align: 'both', left: 10, right: -5 }),
    columns(
      [40, 60],
      [
        p('NƠI NHẬN:', { size: 14, left: 8 }),
        p('- UBND HUYỆN', { size: 12, left: 5, bold: true }),
        p('- CÁC THÔN', { size: 12, left: 5, bold: true }),
        p('- LƯU: VT', { size: 12, left: 5, bold: true }),
      ],
      [
        p('', { before: 20 }),
        p('Chủ tịch', { size: 12, left: 20 }),
        p('NGUYỄN VĂN AN', { size: 12, align: 'center', before: 9 }),
      ],
    ),
  ],
}

function body(looks: Looks): readonly Paragraph[] {
  const upright = { ...looks, bold: true }
  return [
    p('CĂN CỨ LUẬT PHÒNG CHỐNG THIÊN TAI,', looks),
    p('Căn cứ Luật Đê điều,', looks),
    p(long.toUpperCase(), { ...looks, italic: true, align: 'both', first: 5, line: 12 }),
    p('I. Mục đích', looks),
    p('1. YÊU CẦU CHUNG', { ...looks, italic: true }),
    p('a) CHỦ ĐỘNG PHÒNG NGỪA TỪ SỚM', upright),
    p('- KHÔNG ĐỂ BỊ ĐỘNG, BẤT NGỜ', upright),
    p('2. CÁC THÔN THỰC HIỆN NGHIÊM TÚC', upright),
  ]
}

/** Everything is there, nothing where it belongs. */
const misplaced: Wrong = {
  name: 'sai-cho',
  yaml: keHoach,
  sheet: a4,
  children: [
    p('Mẫu số 1', { font: 'Courier New', left: -10 }),
    columns(
      [56, 44],
      [
        p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 13, bold: true }),
        p('Độc lập - Tự do - Hạnh phúc', { bold: true }),
        p('', { size: 1, before: 12, line: 2, rule: 'dashed', right: 60 }),
        p('Trường Yên, ngày tháng năm 2026', { italic: true, before: 10 }),
      ],
      [
        p('UBND HUYỆN HOA LƯ', { size: 13 }),
        p('ỦY BAN NHÂN DÂN', { size: 13, bold: true }),
        p('XÃ TRƯỜNG YÊN', { size: 13, bold: true }),
        p('', { size: 1, before: 12, line: 2, rule: 'dashed', right: 20 }),
        p('Số: /KH-UBND', { size: 13, align: 'right' }),
      ],
    ),
    p('KẾ HOẠCH', { bold: true }),
    p('Phòng, chống thiên tai năm 2026', { bold: true }),
    p('', { size: 1, before: 12, line: 2, rule: 'dashed', right: 120 }),
    p(long, { align: 'both', first: 12.7 }),
    p(long, { align: 'left', first: 12.7 }),
    p('1. Yêu cầu chung'),
    p(`${other}./.`, { align: 'both', left: 15, hanging: 5 }),
    p('Nơi nhận:', { size: 12, bold: true, italic: true, left: 10 }),
    p('UBND huyện;', { size: 11 }),
    p('CHỦ TỊCH', { bold: true, left: 100 }),
    p('Nguyễn Văn An', { bold: true, left: 90, before: 20 }),
  ],
}

/** Pages broken where they must not be, half empty, the signature torn apart. */
const pages: Wrong = {
  name: 'ngat-trang',
  yaml: keHoach,
  sheet: { ...a4, margin: { ...a4.margin, top: 30, bottom: 150 } },
  children: [
    p('KẾ HOẠCH', { bold: true, align: 'center' }),
    p(long.replace(' chỉ đạo ', ' chỉ đạo \f'), { align: 'both', first: 10 }),
    p('I. MỤC ĐÍCH', { bold: true }),
    p('1. Yêu cầu chung', { newPage: true }),
    p(other, { align: 'both' }),
    p('Nơi nhận:', { size: 12, bold: true, italic: true, newPage: true }),
    p('- UBND huyện;', { size: 11 }),
    p('- Lưu: VT', { size: 11 }),
    p('CHỦ TỊCH', { bold: true, left: 100 }),
    p('Nguyễn Văn An', { bold: true, left: 100, newPage: true }),
  ],
}

const congVanYaml = `
loai_van_ban: cong-van
co_quan_ban_hanh: Ủy ban nhân dân xã Trường Yên
so_van_ban: 5
dia_danh: Trường Yên
thoi_gian_ban_hanh: 2026-05-17
trich_yeu: phòng, chống thiên tai năm 2026
kinh_gui: [Các phòng thuộc UBND xã, Các thôn]
noi_dung: ['${long}']
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn An}
noi_nhan: [UBND huyện]
`

/** V/v with a rule and far from số, a heading that công văn have not, addressees each on an axis of its own. */
const congVan: Wrong = {
  name: 'cong-van',
  yaml: congVanYaml,
  sheet: a4,
  children: [
    columns(
      [45, 55],
      [
        p('ỦY BAN NHÂN DÂN XÃ TRƯỜNG YÊN', { size: 12, bold: true }),
        p('Số: 05/UBND-VP', { size: 13 }),
        p('V/V PHÒNG, CHỐNG THIÊN TAI NĂM 2026', { size: 14, italic: true, align: 'right', before: 18 }),
        p('', { size: 1, line: 2, rule: 'single', before: 3, left: 45 }),
      ],
      [p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, bold: true, align: 'center' })],
    ),
    p('CÔNG VĂN', { bold: true, align: 'center' }),
    p('KÍNH GỬI:', { size: 12, italic: true, align: 'center' }),
    p('- CÁC PHÒNG THUỘC UBND XÃ,', { size: 12, italic: true, align: 'center' }),
    p('- CÁC THÔN', { size: 12, italic: true, align: 'center' }),
    p(long, { align: 'both', first: 10 }),
    p('Nơi nhận:', { size: 12, bold: true, italic: true }),
    p('- Như trên,', { size: 11 }),
  ],
}

/** A single addressee on a line of its own, as if there were several. */
const single: Wrong = {
  name: 'mot-noi',
  yaml: congVanYaml.replace(/kinh_gui: .*/, 'kinh_gui: UBND huyện Hoa Lư'),
  sheet: a4,
  children: [p('Kính gửi:'), p('- UBND huyện Hoa Lư'), p(long, { align: 'both', first: 10 })],
}
