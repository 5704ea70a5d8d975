import * as mucII from '../../src/decree/muc-ii.ts'
import type { KieuChu } from '../../src/decree/thanh-phan.ts'
import { none, notFound, tolerance, within, type Check, type Measured } from './check.ts'
import type { Paper } from './components.ts'
import type { ExpectedParagraph } from './expected.ts'
import type { Piece } from './lines.ts'

type Look = Pick<KieuChu, 'letters' | 'slant' | 'weight' | 'size'> & { readonly name: string }
type Pieces = readonly (Piece | undefined)[]

/** Each component with the pieces that must have its look; undefined: this document has none. */
const table: readonly (readonly [Look, (paper: Paper) => Pieces | undefined])[] = [
  [mucII.quocHieu, ({ head }) => [head.quocHieu]],
  [mucII.tieuNgu, ({ head }) => [head.tieuNgu]],
  [mucII.coQuanChuQuan, ({ head, expected }) => (expected.chuQuan === undefined ? undefined : head.chuQuan)],
  [mucII.coQuanBanHanh, ({ head }) => head.banHanh],
  [mucII.soKyHieu, ({ head }) => [head.so]],
  [mucII.diaDanhThoiGian, ({ head }) => [head.date]],
  [mucII.tenLoai, ({ head, expected }) => (expected.tenLoai === undefined ? undefined : [head.tenLoai])],
  [mucII.trichYeu, ({ head, expected }) => (expected.tenLoai === undefined ? undefined : head.trichYeu)],
  [mucII.trichYeuCongVan, ({ head, expected }) => (expected.tenLoai === undefined ? head.veViec : undefined)],
  [mucII.kinhGui, kinhGuiPieces],
  [mucII.canCu, paper => paragraphs(paper, 'canCu')],
  [mucII.noiDung, paper => paragraphs(paper, 'doan')],
  [mucII.muc, paper => paragraphs(paper, 'muc')],
  [mucII.khoanCoTieuDe, paper => paragraphs(paper, 'khoanCoTieuDe')],
  [mucII.khoan, paper => paragraphs(paper, 'khoan')],
  [mucII.diem, paper => paragraphs(paper, 'diem')],
  [mucII.gach, paper => paragraphs(paper, 'gach')],
  [mucII.quyenHan, ({ end }) => end.lines],
  [mucII.hoTen, ({ end }) => [end.hoTen]],
  [mucII.noiNhan, ({ end }) => [end.label]],
  [mucII.danhSachNoiNhan, ({ end }) => end.items.flatMap(item => item.lines)],
]

/** Size and kind of letters of each component: the table of Mục V. */
export const lookChecks: readonly Check[] = table.flatMap(([look, find]) => [
  { name: `${look.name}: cỡ chữ`, measure: paper => measured(find(paper), look, sizes) },
  { name: `${look.name}: kiểu chữ`, measure: paper => measured(find(paper), look, letters) },
])

function measured(
  pieces: Pieces | undefined,
  look: Look,
  how: (pieces: readonly Piece[], look: Look) => Measured,
): Measured | undefined {
  if (pieces === undefined) return undefined
  const found = pieces.filter(piece => piece !== undefined)
  return found.length === 0 ? notFound(look.name) : how(found, look)
}

function sizes(pieces: readonly Piece[], { size }: Look): Measured {
  const figures = pieces.flatMap(piece => piece.sizes.map(value => ({ value, where: piece.text })))
  return within(figures, size.allowed, tolerance.size, 'pt')
}

function letters(pieces: readonly Piece[], { weight, slant, letters: wanted }: Look): Measured {
  // Of one line the letters tell nothing: «- VP HĐND&UBND;» is in small letters, had it any.
  const isAllUpper = isUpper(pieces.map(piece => piece.text).join(' '))
  const wrong = pieces.flatMap(piece => {
    const complaints = [
      ...(piece.glyphs.some(glyph => glyph.bold !== (weight === 'bold'))
        ? [weight === 'bold' ? 'không đậm' : 'đậm']
        : []),
      ...(piece.glyphs.some(glyph => glyph.italic !== (slant === 'italic'))
        ? [slant === 'italic' ? 'không nghiêng' : 'nghiêng']
        : []),
      ...(wanted === 'upper' && !isUpper(piece.text) ? ['in thường'] : []),
      ...(wanted === 'normal' && isAllUpper ? ['in hoa'] : []),
    ]
    return complaints.length === 0 ? [] : [`${complaints.join(', ')}: ${piece.text.slice(0, 40)}`]
  })
  return none(
    wrong,
    `${slant === 'italic' ? 'nghiêng' : 'đứng'}${weight === 'bold' ? ', đậm' : ''}${wanted === 'upper' ? ', in hoa' : ''}`,
  )
}

function isUpper(text: string): boolean {
  return text === text.toUpperCase()
}

function kinhGuiPieces({ kinhGui, expected }: Paper): Pieces | undefined {
  if (expected.kinhGui.length === 0) return undefined
  if (kinhGui === undefined) return []
  return [kinhGui.word, ...kinhGui.items.flatMap(item => item.lines)]
}

/** Paragraphs of that kind that are to look plainly so; undefined when there are none. Each as one piece. */
function paragraphs({ body }: Paper, kind: ExpectedParagraph['kind']): Pieces | undefined {
  const found = body.paragraphs.filter(({ expected }) => expected.kind === kind && expected.plain)
  return found.length === 0 ? undefined : found.map(({ lines }) => whole(lines))
}

function whole(lines: readonly Piece[]): Piece | undefined {
  const [first] = lines
  if (first === undefined) return undefined
  return {
    ...first,
    glyphs: lines.flatMap(line => line.glyphs),
    text: lines.map(line => line.text).join(' '),
    sizes: [...new Set(lines.flatMap(line => line.sizes))],
  }
}
