import { tenBang, dauBang } from '../../src/decree/bang-bieu.ts'
import * as boCuc from '../../src/decree/bo-cuc.ts'
import { tenHinh } from '../../src/decree/hinh-anh.ts'
import * as mucII from '../../src/decree/muc-ii.ts'
import * as mucIII from '../../src/decree/muc-iii.ts'
import type { KieuChu } from '../../src/decree/thanh-phan.ts'
import { none, notFound, tolerance, within, type Check, type Measured } from './check.ts'
import type { Annex, Paper } from './components.ts'
import type { ExpectedParagraph } from './expected-content.ts'
import type { Grid } from './grids.ts'
import type { Piece } from './lines.ts'

type Look = Pick<KieuChu, 'letters' | 'slant' | 'weight' | 'size'> & { readonly name: string }
type Pieces = readonly (Piece | undefined)[]

const dau: Look = { ...mucIII.mucDoKhan, name: 'Dấu khẩn, mật' }

/** Its letters are capitals and digits as they come: «PL.(300)». */
const soanThao: Look = { ...mucIII.nguoiSoanThao, letters: 'upper' }

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
  [boCuc.phan, paper => paragraphs(paper, 'phan')],
  [boCuc.tenPhan, paper => paragraphs(paper, 'tenPhan')],
  [boCuc.chuong, paper => paragraphs(paper, 'chuong')],
  [boCuc.tenChuong, paper => paragraphs(paper, 'tenChuong')],
  [boCuc.mucCanhGiua, paper => paragraphs(paper, 'mucCanhGiua')],
  [boCuc.tenMuc, paper => paragraphs(paper, 'tenMuc')],
  [boCuc.tieuMuc, paper => paragraphs(paper, 'tieuMuc')],
  [boCuc.tenTieuMuc, paper => paragraphs(paper, 'tenTieuMuc')],
  [boCuc.dieu, paper => paragraphs(paper, 'dieu')],
  [tenBang, paper => paragraphs(paper, 'tenBang')],
  [tenHinh, paper => paragraphs(paper, 'tenHinh')],
  [dauBang, tableHeaders],
  [mucII.quyenHan, ({ end }) => end.signers.flatMap(({ lines }) => lines)],
  [mucII.hoTen, ({ end }) => end.signers.map(({ hoTen }) => hoTen)],
  [mucII.chucVuKhac, secondTitles],
  [soanThao, ({ end, expected }) => (expected.nguoiSoanThao === undefined ? undefined : [end.nguoiSoanThao])],
  [mucIII.diaChiCoQuan, ({ diaChi, expected }) => (expected.diaChi.length === 0 ? undefined : diaChi.lines)],
  [dau, stamps],
  [mucIII.phamViLuuHanh, luuHanh],
  [mucIII.phuLuc, ({ annexes }) => ofAnnexes(annexes, ({ so }) => [so])],
  [mucIII.tenPhuLuc, ({ annexes }) => ofAnnexes(annexes, ({ ten }) => ten)],
  [mucIII.kemTheo, ({ annexes }) => ofAnnexes(annexes, ({ kemTheo }) => kemTheo)],
  [
    mucIII.chuKySo,
    ({ annexes }) =>
      ofAnnexes(
        annexes.filter(({ expected }) => expected.kySo !== undefined),
        ({ kySo }) => [kySo],
      ),
  ],
  [mucII.noiNhan, ({ end }) => [end.label]],
  [mucII.danhSachNoiNhan, ({ end }) => end.items.flatMap(item => item.lines)],
]

/** What only the document itself has: its letterhead and its signature. */
const ofDocument: readonly Look[] = [
  mucII.quocHieu,
  mucII.tieuNgu,
  mucII.coQuanChuQuan,
  mucII.coQuanBanHanh,
  mucII.soKyHieu,
  mucII.diaDanhThoiGian,
  mucII.tenLoai,
  mucII.trichYeu,
  mucII.trichYeuCongVan,
  mucII.kinhGui,
  mucII.quyenHan,
  mucII.hoTen,
  mucII.chucVuKhac,
  mucII.noiNhan,
  mucII.danhSachNoiNhan,
  soanThao,
  mucIII.diaChiCoQuan,
  mucIII.phamViLuuHanh,
  dau,
]

/** Size and kind of letters of each component: the table of Mục V. */
export const lookChecks: readonly Check[] = looksOf(table)

/** Those that an annex in a file of its own may have. */
export const phuLucLookChecks: readonly Check[] = looksOf(
  table.filter(([look]) => !ofDocument.includes(look)),
)

function looksOf(rows: typeof table): readonly Check[] {
  return rows.flatMap(([look, find]) => [
    { name: `${look.name}: cỡ chữ`, measure: paper => measured(find(paper), look, sizes) },
    { name: `${look.name}: kiểu chữ`, measure: paper => measured(find(paper), look, letters) },
  ])
}

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
function paragraphs({ parts }: Paper, kind: ExpectedParagraph['kind']): Pieces | undefined {
  const all = parts.flatMap(({ body }) => body.paragraphs)
  const found = all.filter(({ expected }) => expected.kind === kind && expected.plain)
  return found.length === 0 ? undefined : found.map(({ lines }) => whole(lines))
}

function ofAnnexes(annexes: readonly Annex[], some: (annex: Annex) => Pieces): Pieces | undefined {
  return annexes.length === 0 ? undefined : annexes.flatMap(some)
}

function tableHeaders({ parts }: Paper): Pieces | undefined {
  const cells = parts.flatMap(({ tables }) =>
    tables.flatMap(table => table?.pieces.flatMap(({ header }) => header) ?? []),
  )
  return cells.length === 0 ? undefined : cells.map(({ lines }) => whole(lines))
}

function secondTitles({ end }: Paper): Pieces | undefined {
  const wanted = end.signers.filter(({ expected }) => expected.chucVuKhac !== undefined)
  return wanted.length === 0 ? undefined : wanted.flatMap(({ chucVuKhac }) => chucVuKhac)
}

function stamps({ head, expected }: Paper): Pieces | undefined {
  return expected.stamps.length === 0 ? undefined : head.stamps.flatMap(linesOf)
}

function luuHanh({ head, expected }: Paper): Pieces | undefined {
  return expected.luuHanh === undefined ? undefined : linesOf(head.luuHanh)
}

function linesOf(grid: Grid | undefined): Pieces {
  return grid?.cells.flatMap(({ lines }) => lines) ?? []
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
