import { cacQuyenHan, kyThay, quyenCapTruong, type QuyenHan } from '../decree/quyen-han.ts'
import { clean, sameLetters } from './chu-cai.ts'
import { capTruong, isChucVu } from './chuc-vu.ts'
import { remember } from '../remember.ts'
import { tapTheOf } from './ky-hieu.ts'
import { linesOf, type Lines, type NguoiKy, type Signer } from './van-ban.ts'

/** A line of quyền hạn as written: its power, and what the author put after it. */
export interface DongQuyenHan {
  readonly written: string
  readonly power?: QuyenHan
  readonly name: string
}

/** `KT`, `KT.`, `KT. CHỦ TỊCH`, `TM. UBND, KT. CHỦ TỊCH` (two powers on one line) → one entry each. */
export function quyenHanOf(lines: Lines | undefined): readonly DongQuyenHan[] {
  return linesOf(lines ?? []).flatMap(inLine)
}

const inLine = remember((line): readonly DongQuyenHan[] =>
  powersIn(line).map(written => {
    const [, head = '', name = ''] = HEAD.exec(written) ?? []
    const power = cacQuyenHan.find(one => one.abbreviation === `${head.toUpperCase()}.`)
    return power === undefined ? { written, name: written } : { written, power, name }
  }),
)

/**
 * The lines above chức vụ, as printed: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`. «Q.» stands on the line of
 * chức vụ itself, so it comes with it.
 */
export function signatureLines(signer: Signer): readonly string[] {
  return quyenHanOf(signer.nguoiKy.quyen_han).map(({ written, power, name }) => {
    if (power === undefined) return written
    const after = name !== '' ? name : (nameAfter(power, signer) ?? '')
    return `${power.abbreviation} ${after}`.trim()
  })
}

/** Whether the last line above, «Q. GIÁM ĐỐC», is chức vụ itself, so that it is not printed again. */
export function saysChucVu({ quyen_han, chuc_vu }: NguoiKy): boolean {
  const last = quyenHanOf(quyen_han).at(-1)
  if (last?.power !== quyenCapTruong) return false
  return last.name === '' || sameLetters(last.name) === sameLetters(chuc_vu)
}

/** What a power's line names when the author left it out; undefined when it can't be known. */
export function nameAfter(power: QuyenHan, { nguoiKy, coQuan }: Signer): string | undefined {
  const { chuc_vu } = nguoiKy
  if (power === quyenCapTruong) return chuc_vu
  if (power === kyThay) return capTruong(chuc_vu)
  if (power.before === 'cap-truong') return undefined
  return tapTheOf(coQuan.ten)?.name ?? coQuan.ten.join(' ')
}

const LETTERS = cacQuyenHan.map(({ abbreviation }) => abbreviation.replace('.', ''))
const ANY = `(?:${LETTERS.join('|')})`
const HEAD = new RegExp(`^(${LETTERS.join('|')})(?:\\.\\s*|\\s+|$)(.*)$`, 'i')

/** A power begins another line: with its dot, or right after another power. */
const WITH_DOT = new RegExp(`[\\s,;]+(?=${ANY}\\.)`, 'gi')
const AFTER_POWER = new RegExp(`(?<=^\\s*${ANY}\\.?)[\\s,;]+(?=${ANY}(?:[.\\s,;]|$))`, 'i')
/** «Q.» is a district too (UBND Q. 1): a power only before a title. */
const DISTRICT = new RegExp(`^${quyenCapTruong.abbreviation.replace('.', '\\.')}\\s*`, 'i')

function powersIn(line: string): readonly string[] {
  const text = clean(line)
  const found = AFTER_POWER.exec(text) ?? [...text.matchAll(WITH_DOT)].find(gap => isPower(text, gap))
  if (found == null) return [text]
  return [text.slice(0, found.index), ...powersIn(text.slice(found.index + found[0].length))]
}

function isPower(text: string, gap: RegExpExecArray): boolean {
  const rest = text.slice(gap.index + gap[0].length)
  const [district] = DISTRICT.exec(rest) ?? []
  return district === undefined || isChucVu(rest.slice(district.length))
}
