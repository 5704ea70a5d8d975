import { noiDung } from './muc-ii.ts'
import { doMat, mucDoKhan } from './muc-iii.ts'
import type { CoChu } from './thanh-phan.ts'
import { leTrang } from './trang.ts'

/**
 * The ranges that an author may choose in, by the pointer of their schema in chung.schema.json; `npm run docs`
 * writes them there. Margins in mm, line spacing in lines, space between paragraphs in pt.
 */
export const gioiHan: Readonly<Record<string, readonly [least: number, most: number]>> = {
  '/$defs/le_trang/properties/tren': leTrang.top.allowed,
  '/$defs/le_trang/properties/duoi': leTrang.bottom.allowed,
  '/$defs/le_trang/properties/trai': leTrang.left.allowed,
  '/$defs/le_trang/properties/phai': leTrang.right.allowed,
  '/properties/gian_dong': noiDung.lineSpacing.allowed,
  '/properties/gian_doan': [noiDung.spaceBetween.atLeast, noiDung.spaceBetween.atMost],
}

const coChu: readonly CoChu[] = ['lon', 'nho']

/** The choices that an author has where there is no range; first-line indent in cm, as the decree has it. */
export const luaChon: Readonly<Record<string, readonly (string | number)[]>> = {
  '/properties/co_chu': coChu,
  '/properties/do_mat': Object.keys(doMat.texts),
  '/properties/muc_do_khan': Object.keys(mucDoKhan.texts),
  '/properties/lui_dau_dong': noiDung.firstLine.allowed.map(mm => mm / 10),
}
