import { loaiVanBan, tenIn } from '../../decree/loai-van-ban.ts'
import { tenLoaiVanBan } from '../../decree/viet-hoa.ts'
import { LETTER, WORD_START } from '../../model/chu-cai.ts'
import { coChu, hoaDau, motTrong, thuongDau, type Sua } from '../cum-tu.ts'
import { lazy } from '../lazy.ts'
import type { Rule } from '../rule.ts'
import { saiVietHoa } from '../viet-hoa.ts'

/** The type before a document's number, and the first letter of a law's name. */
export const tenLoaiVietHoa: Rule = {
  code: 'decree/ten-loai-viet-hoa',
  title: 'Tên loại của một văn bản cụ thể',
  why: 'Khi nói đến một văn bản cụ thể thì tên loại viết hoa: «Quyết định số 12/QĐ-UBND»; tên của luật cũng viết hoa chữ đầu: «Luật Ngân sách nhà nước».',
  quote: tenLoaiVanBan.quote,
  cite: tenLoaiVanBan.cite,
  basis: 'practice',
  reads: ['prose'],
  type: 'ke-hoach',
  bad: 'noi_dung: [Các thôn thực hiện theo quyết định số 12/QĐ-UBND của xã.]',
  good: 'noi_dung: [Các thôn thực hiện theo Quyết định số 12/QĐ-UBND của xã.]',
  eachText: () => saiVietHoa(FIXES),
}

const NAMES = [...loaiVanBan.map(tenIn), ...tenLoaiVanBan.others].map(thuongDau)
/** «dự án số 5» is one of several; «số 12/QĐ-UBND», «số 12 ngày 05/3» is a document's. */
const NUMBER = `số:?\\s*(?:[\\d.…_]*\\s*[/-]\\s*[\\dA-ZĐ]|\\d+[/-]|\\d+\\s+ngày)`
/** «thông báo kết luận số …», «văn bản hướng dẫn số …», «Bộ luật số …»: the word before is the type. */
const noType = (): string => `(?<!(?:${motTrong([...NAMES, ...NAMES.map(hoaDau)])}|[Vv]ăn bản|[Bb]ộ)\\s+)`
const LAWS = [
  { word: '[Bb]ộ luật', names: tenLoaiVanBan.codes },
  { word: '(?<![Bb]ộ )Luật', names: tenLoaiVanBan.laws },
] as const
const FIXES: readonly Sua[] = [
  {
    // «số» first: it is rarer than the beginnings of names.
    signs: coChu([`số(?<=${motTrong(NAMES)} số)`]),
    pattern: lazy(
      () => new RegExp(`(?=[${LETTER}])${WORD_START}${noType()}${motTrong(NAMES)}(?=\\s+${NUMBER})`, 'g'),
    ),
    right: hoaDau,
  },
  ...LAWS.map(({ word, names }) => ({
    signs: coChu([...names.map(name => `uật ${thuongDau(name)}`), 'bộ luật']),
    pattern: lazy(
      () => new RegExp(`${WORD_START}${word}\\s+${motTrong(names.map(eitherCase))}(?![${LETTER}])`, 'g'),
    ),
    right: nameOfLaw,
  })),
]

function eitherCase(name: string): string {
  return `[${name.charAt(0)}${thuongDau(name).charAt(0)}]${name.slice(1)}`
}

function nameOfLaw(found: string): string {
  return found.replace(/^(bộ luật|luật)(\s+)(.*)$/is, (_, word: string, gap: string, name: string) =>
    [hoaDau(word), gap, hoaDau(name)].join(''),
  )
}
