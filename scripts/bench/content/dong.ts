/** A row of the data that the letter is merged with: what its `${…}` name. */
export type Dong = Readonly<Record<(typeof cot)[number], string>>

export const cot = [
  'ma',
  'chuc_danh',
  'ho_ten',
  'don_vi',
  'gio',
  'ngay',
  'phong',
  'so_ghe',
  'so_tien',
  'han_gui',
] as const

const HO = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô', 'Dương']
const DEM = ['Văn', 'Thị', 'Hữu', 'Minh', 'Quốc', 'Thanh', 'Ngọc']
const TEN = [
  'An',
  'Bình',
  'Châu',
  'Dũng',
  'Giang',
  'Hà',
  'Khánh',
  'Lan',
  'Nam',
  'Phúc',
  'Quân',
  'Sơn',
  'Trang',
]
const XA = [
  'Trà Bồng',
  'Sơn Tịnh',
  'Bình Sơn',
  'Tư Nghĩa',
  'Mộ Đức',
  'Ba Tơ',
  'Sơn Hà',
  'Minh Long',
  'Lý Sơn',
]

/** The row of that number, from 0: always the same. */
export function dong(i: number): Dong {
  const of = (list: readonly string[], step = 1): string => list[Math.floor(i / step) % list.length] ?? ''
  const sang = i % 2 === 0
  return {
    ma: `DB-${String(i + 1).padStart(6, '0')}`,
    chuc_danh: sang ? 'ông' : 'bà',
    ho_ten: `${of(HO)} ${of(DEM, HO.length)} ${of(TEN, 3)}`,
    don_vi: `Ủy ban nhân dân xã ${of(XA)}`,
    gio: sang ? '8 giờ 00' : '14 giờ 00',
    ngay: `${20 + (i % 9)}/6/2026`,
    phong: `Phòng họp số ${1 + (i % 5)}`,
    so_ghe: String(1 + (i % 480)),
    so_tien: `${100 + (i % 40) * 5}.000`,
    han_gui: `${10 + (i % 9)}/6/2026`,
  }
}

/** The letter's own tags as values: its .docx is then a template's text. */
export const nhan = Object.fromEntries(cot.map(ten => [ten, `{${ten}}`])) as Dong

/** `${ten}` → its words, in the definition's text. */
export function fillWords(text: string, row: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{(\w+)\}/g, (_, name: string) => row[name] ?? '')
}
