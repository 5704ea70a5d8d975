import { loaiVanBan, tenIn } from '../../decree/loai-van-ban.ts'
import { tenLoaiVanBan, vienDan } from '../../decree/viet-hoa.ts'
import { LETTER, WORD_START } from '../../model/chu-cai.ts'
import { hoaDau, motTrong, thuongDau, type Sua } from '../cum-tu.ts'
import { lazy } from '../lazy.ts'
import type { Rule } from '../rule.ts'
import { saiVietHoa } from '../viet-hoa.ts'

/** Điều, Tiểu mục, Mục, Chương, Phần of a document are capital, khoản and điểm are not. */
export const vienDanVietHoa: Rule = {
  code: 'decree/vien-dan-viet-hoa',
  title: 'Viết hoa khi viện dẫn điều, khoản, điểm',
  why: 'Khi viện dẫn phần, chương, mục, tiểu mục, điều của một văn bản cụ thể thì viết hoa; khoản và điểm viết thường, trừ khi đứng đầu câu: «điểm a khoản 2 Điều 103».',
  quote: vienDan.quote,
  cite: vienDan.cite,
  basis: 'practice',
  reads: ['prose'],
  type: 'ke-hoach',
  bad: 'noi_dung: [Các thôn thực hiện theo Khoản 2 điều 5 Quy chế của xã.]',
  good: 'noi_dung: [Các thôn thực hiện theo khoản 2 Điều 5 Quy chế của xã.]',
  eachText: () => saiVietHoa(FIXES),
}

const NUMBER = '(?:\\d{1,3}[a-zđ]?|[IVXLC]+)'
const END = `(?![${LETTER}\\d%/])(?![.,]\\d)`
/** Another part of the same document: «phần 1», «mục 3» alone may be of anything. */
const PART = `(?:${[
  '[Đđ]iểm\\s+[a-zđ]',
  `(?:[Kk]hoản|[Đđ]iều|[Tt]iểu mục|[Cc]hương|Mục|Phần)\\s+${NUMBER}`,
  '(?:mục|phần)\\s+[IVXLC]+',
].join('|')})${END}`
const DOCUMENT = motTrong([...loaiVanBan.map(tenIn), ...tenLoaiVanBan.others, 'Hiến pháp', 'Phụ lục'])
/** What follows a citation, and no thing that is counted («điều 5 bước», «mục 3 phiếu») or made of parts (a film). */
const ENDS = '\\s*(?:[.,;:)]|$)'
const AFTER_LARGE = `${ENDS}|\\s+(?:(?:và|đến|nêu trên|này|trên)(?![${LETTER}])|${PART}|(?:mục|phần)\\s+\\d|${DOCUMENT})`
const AFTER = `${AFTER_LARGE}|\\s+(?:của|thuộc|về|được|quy định|tại|thì|hoặc)(?![${LETTER}])`
/** What it is a part of. */
const OF = `,?\\s+(?:của\\s+|thuộc\\s+|và\\s+)?(?:${PART}|${DOCUMENT})`
/** A small word before an Arabic number that nothing else tells from the part of a form or a show. */
const ARABIC = '\\d{1,3}[a-zđ]?'
const LARGE = '(?:chương|(?<![Tt]iểu\\s+)mục|phần)'
const SMALL_PARTS = [
  `(?:tiểu mục|điều)\\s+${NUMBER}${END}(?=${AFTER})`,
  `${LARGE}\\s+[IVXLC]+${END}(?=${AFTER_LARGE}|${OF})`,
  `${LARGE}\\s+${ARABIC}${END}(?=${OF})`,
  `(?<=${PART},?(?:\\s+và)?\\s+)${LARGE}\\s+${ARABIC}${END}(?=${AFTER})`,
  `(?<=(?:[Nn]êu|[Qq]uy định|[Hh]ướng dẫn|ghi) tại\\s+)${LARGE}\\s+${ARABIC}${END}(?=${ENDS})`,
]
/** Cheaper than all of the above. */
const signs = { asIs: '(?:điều|mục|chương|phần)\\s+[\\dIVXLC]|Khoản\\s+\\d|Điểm\\s+[a-zđ\\d]' }
const FIXES: readonly Sua[] = [
  {
    signs,
    pattern: lazy(() => new RegExp(`(?=[tđcmp])${WORD_START}(?:${SMALL_PARTS.join('|')})`, 'g')),
    right: hoaDau,
  },
  {
    signs,
    pattern: lazy(
      () =>
        new RegExp(
          `(?=[KĐ])${WORD_START}(?:Khoản\\s+\\d{1,3}[a-zđ]?|Điểm\\s+(?:[a-zđ]|\\d{1,2}(?=\\s+(?:[Kk]hoản|Mục))))${END}`,
          'g',
        ),
    ),
    right: thuongDau,
  },
]
