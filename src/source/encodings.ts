/** A guess at how a Vietnamese text that is not UTF-8 was written. */
export interface LegacyEncoding {
  readonly name: string
  readonly wayOut: string
}

const UNIKEY = 'Chuyển sang Unicode bằng UniKey Toolkit (Ctrl+Shift+F6, nguồn là'

/** The bytes that mark each encoding: letters frequent in Vietnamese that the others hardly use. */
const LEGACY: readonly (LegacyEncoding & { readonly marks: readonly (readonly [number, number])[] })[] = [
  {
    name: 'TCVN3 (ABC)',
    wayOut: `${UNIKEY} TCVN3).`,
    marks: [
      [0xa7, 0xae],
      [0xb5, 0xb9],
      [0xbb, 0xbe],
    ],
  },
  {
    name: 'Windows-1258',
    wayOut: 'Mở lại theo Vietnamese (Windows 1258), trong VS Code là Reopen with Encoding.',
    marks: [
      [0xcc, 0xcc],
      [0xd2, 0xd2],
      [0xde, 0xde],
      [0xec, 0xec],
      [0xf0, 0xf0],
      [0xf2, 0xf2],
      [0xfd, 0xfd],
    ],
  },
  {
    name: 'VNI Windows',
    wayOut: `${UNIKEY} VNI Windows).`,
    marks: [
      [0xd1, 0xd1],
      [0xef, 0xef],
      [0xf1, 0xf1],
      [0xf8, 0xf9],
      [0xfb, 0xfb],
    ],
  },
]

const UNKNOWN: LegacyEncoding = {
  name: 'cũ (Windows-1258, TCVN3 hoặc VNI)',
  wayOut: 'Mở bằng đúng bảng mã cũ, hoặc chuyển sang Unicode bằng UniKey Toolkit (Ctrl+Shift+F6).',
}

/** The encoding whose marks are the most frequent; if none leads, all are named. */
export function legacyEncoding(bytes: Uint8Array): LegacyEncoding {
  const scores = LEGACY.map(encoding => ({
    encoding,
    score: bytes.filter(byte => encoding.marks.some(([from, to]) => byte >= from && byte <= to)).length,
  })).sort((a, b) => b.score - a.score)
  const [first, second] = scores
  return first !== undefined && first.score > (second?.score ?? 0) ? first.encoding : UNKNOWN
}

/** A UTF-16 BOM, or NUL as every other byte at the start: ASCII keys written in two bytes. */
export function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const head = bytes.subarray(0, 512)
  const nuls = (parity: number): number => head.filter((byte, i) => i % 2 === parity && byte === 0).length
  const [even, odd] = [nuls(0), nuls(1)]
  return Math.max(even, odd) > head.length / 8 && Math.min(even, odd) <= head.length / 64
}

const FORMATS: readonly (readonly [string, string])[] = [
  ['PK\x03\x04', 'tệp Word (.docx) hoặc tệp nén (.zip)'],
  ['\xd0\xcf\x11\xe0', 'tệp Word đời cũ (.doc)'],
  ['%PDF-', 'tệp PDF'],
  ['{\\rtf', 'tệp RTF'],
]

/** The Vietnamese name of the file's format, if its first bytes tell that it is not plain text. */
export function foreignFormat(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  return FORMATS.find(([magic]) => head.startsWith(magic))?.[1]
}
