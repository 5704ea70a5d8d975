/** How a name is spelt. */
export interface Spelling {
  /** Vietnamese letters without their marks, small, hyphens between words. Default: as written, composed (NFC). */
  readonly ascii?: boolean
}

/** Bytes of UTF-8. Most systems allow 255 to a name; what is left is for `-phu-luc-12-trang-345.docx`, `.bak12`. */
const LONGEST = 200

/**
 * A name that every system takes for one part of a path: without signs that Windows or a shell minds, without blanks or
 * dots at its ends, no name of a device, not too long. '' where nothing of it is left.
 */
export function safeName(text: string, { ascii = false }: Spelling = {}): string {
  const name = ascii ? toAscii(text) : tidy(text.normalize('NFC'))
  const short = trimmed(cut(name))
  return DEVICE.test(short) ? `${short.replace(DEVICE, '$1_')}` : short
}

/** What `/` of a ký hiệu, line breaks and the like become: `05/KH-UBND` is no folder. */
function tidy(text: string): string {
  return trimmed(
    text
      .replace(FORBIDDEN, '-')
      .replace(/\s+/g, ' ')
      .replace(/ ?-{2,} ?/g, '-'),
  )
}

// Controls and the invisible signs that turn or hide text; what Windows forbids; lone surrogates are no text.
const FORBIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb<>:"/\\|?*]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Also with an ending: `con.docx` is a device, too. */
const DEVICE = /^(con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])(?=$|\.)/i

function toAscii(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9_.]+/g, '-')
    .replace(/-?\.-?/g, '.')
    .replace(/^[-.]+|[-.]+$/g, '')
}

/** A dot in front would hide the file, one at the end is lost on Windows. */
function trimmed(text: string): string {
  return text.replace(/^[\s.]+/, '').replace(/[\s.]+$/, '')
}

function cut(text: string): string {
  if (Buffer.byteLength(text) <= LONGEST) return text
  let bytes = 0
  let kept = ''
  for (const char of text) {
    bytes += Buffer.byteLength(char)
    if (bytes > LONGEST) break
    kept += char
  }
  const words = /^(.*\S)[\s-]+[^\s-]*$/.exec(kept)?.[1] ?? ''
  // A long word is cut where it must be.
  return words.length > kept.length / 2 ? words.replace(/-+$/, '') : kept
}
