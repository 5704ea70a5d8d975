import { tenIn, timLoai } from '../decree/loai-van-ban.ts'
import { headOfTrichYeu } from '../model/chu-in-san.ts'

/** What someone typed as trích yếu: one line, in NFC, without the «Kế hoạch» or «V/v» that the program prints. */
export function trichYeuOf(loai: string, typed: string): string {
  const line = typed
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f-\u009f\s]+/g, ' ')
    .trim()
  const known = timLoai(loai)
  if (known === undefined) return line
  if (known.abbreviation === undefined) return headOfTrichYeu(line, 'cong-van').rest
  // «Kế hoạch hóa gia đình» is no plan's name.
  const name = new RegExp(`^${tenIn(known)} (?!h[óo][aá] )`, 'i')
  return upperFirst(line.replace(name, ''))
}

/** As it is read on in a sentence: «Tổ chức Hội nghị» → «tổ chức Hội nghị»; names and abbreviations stay. */
export function inSentence(trichYeu: string): string {
  const [first = '', second = ''] = trichYeu.split(' ')
  const isName = isUpper(first.charAt(1)) || isUpper(second.charAt(0))
  return isName ? trichYeu : trichYeu.charAt(0).toLowerCase() + trichYeu.slice(1)
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase()
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
