import { danhSachNoiNhan, kinhGui, noiNhan, quocHieu, soKyHieu, tieuNgu } from '../../src/decree/muc-ii.ts'
import { trichYeuCongVan } from '../../src/decree/muc-ii.ts'
import { leTrang } from '../../src/decree/trang.ts'
import { bodyOf, type Body } from './body.ts'
import type { Expected } from './expected.ts'
import {
  centreOf,
  cut,
  findIn,
  findOver,
  hitOf,
  key,
  linesOf,
  pieceOf,
  type Hit,
  type Piece,
} from './lines.ts'
import type { Page, Rule } from './read-pdf.ts'

/** A document on paper, its components found by the words of its definition. */
export interface Paper {
  readonly pages: readonly Page[]
  readonly expected: Expected
  /** Lines in the text area, in reading order; in the margins; at the top of the paper's first page. */
  readonly lines: readonly Piece[]
  readonly running: readonly Piece[]
  readonly head: Head
  readonly kinhGui?: KinhGui
  readonly body: Body
  readonly end: End
  /** The text's edges, as its justified lines show them, mm from the left of the paper. */
  readonly area: { readonly x0: number; readonly x1: number }
}

/** Ô 1 to 5. */
export interface Head {
  readonly quocHieu?: Piece
  readonly tieuNgu?: Piece
  readonly chuQuan: readonly Piece[]
  readonly banHanh: readonly Piece[]
  readonly so?: Piece
  readonly date?: Piece
  readonly tenLoai?: Piece
  readonly trichYeu: readonly Piece[]
  readonly veViec: readonly Piece[]
}

/** Ô 9a. `only`: what stands on the line of the word. */
export interface KinhGui {
  readonly word: Piece
  readonly only?: Piece
  readonly items: readonly Item[]
}

/** Ô 7 and 9b. `lines`: quyền hạn and chức vụ, as printed. */
export interface End {
  readonly label?: Piece
  readonly items: readonly Item[]
  readonly lines: readonly Piece[]
  readonly chucVu?: Piece
  readonly hoTen?: Piece
}

/** An item of a list: its lines with dash and end mark, and both by themselves. */
export interface Item {
  readonly lines: readonly Piece[]
  readonly dash?: Piece
  readonly mark: string
}

export function findComponents(pages: readonly Page[], expected: Expected): Paper {
  const all = pages.flatMap(linesOf)
  const isRunning = ({ y, page }: Piece): boolean =>
    y < leTrang.top.allowed[0] || y > (pages[page - 1]?.height ?? 0) - leTrang.bottom.allowed[0]
  const lines = all.filter(line => !isRunning(line))
  const first = lines.filter(({ page }) => page === 1)
  const endsAt = endStart(lines, expected)
  const head = headOf(first, expected)
  const addressees = kinhGuiOf(first, expected)
  const top = Math.max(
    0,
    ...allOf(head).map(({ y }) => y),
    ...(addressees === undefined
      ? []
      : [addressees.word, ...addressees.items.flatMap(item => item.lines)]
    ).map(({ y }) => y),
  )
  const isHead = ({ page, y }: Piece): boolean => page === 1 && y <= top
  const body = bodyOf(
    lines.filter(line => !isHead(line) && isBefore(line, endsAt)),
    expected,
  )
  const paper = body.edges ?? {
    x0: leTrang.left.chosen,
    x1: (pages[0]?.width ?? 0) - leTrang.right.chosen,
  }
  return {
    pages,
    expected,
    lines,
    running: all.filter(isRunning),
    head,
    ...(addressees !== undefined && { kinhGui: addressees }),
    body,
    end: endOf(
      lines.filter(line => !isHead(line) && !isBefore(line, endsAt)),
      expected,
      centreOf(paper),
    ),
    area: paper,
  }
}

/** The drawn line next below a text, centred somewhere under it. */
export function ruleBelow(paper: Paper, piece: Piece): Rule | undefined {
  const rules = paper.pages[piece.page - 1]?.rules ?? []
  return rules.find(rule => {
    const centre = centreOf(rule)
    return rule.y > piece.y && rule.y - piece.y < RULE_WITHIN && centre > piece.x0 && centre < piece.x1
  })
}

/** mm below the baseline */
const RULE_WITHIN = 7
/** mm: wider than a blank between words, narrower than what separates nơi nhận from the signature. */
const COLUMN_GAP = 2

function headOf(lines: readonly Piece[], expected: Expected): Head {
  const top = findOver(lines, quocHieu.text)[0]
  const motto = findIn(lines, tieuNgu.text) ?? findIn(lines, tieuNgu.text.replaceAll('-', '–'))
  const chuQuan = expected.chuQuan === undefined ? [] : findOver(lines, expected.chuQuan)
  const below = chuQuan.at(-1)?.piece.y ?? 0
  const banHanh = findOver(
    lines.filter(({ y }) => y > below),
    expected.banHanh,
  )
  const date = findIn(lines, `${expected.diaDanh},`)
  const so = findIn(lines, soKyHieu.word)
  const named = expected.tenLoai
  const tenLoai = lines.find(line => named !== undefined && key(line.text) === key(named))
  const trichYeu =
    tenLoai === undefined
      ? []
      : findOver(
          lines.filter(({ y }) => y > tenLoai.y),
          expected.trichYeu,
        ).map(hit => hit.line)
  return {
    ...(top !== undefined && { quocHieu: top.piece }),
    ...(motto !== undefined && { tieuNgu: motto.piece }),
    chuQuan: chuQuan.map(hit => hit.piece),
    banHanh: banHanh.map(hit => hit.piece),
    ...(so !== undefined && { so: untilDate(so, date) }),
    ...(date !== undefined && { date: hitOf(date.line, date.start, date.line.glyphs.length).piece }),
    ...(tenLoai !== undefined && { tenLoai }),
    trichYeu,
    veViec:
      named === undefined
        ? findOver(lines, `${trichYeuCongVan.word} ${expected.trichYeu}`).map(hit => hit.piece)
        : [],
  }
}

/** Số and date may stand on one baseline: the line of Số ends where the date begins. */
function untilDate(so: Hit, date: Hit | undefined): Piece {
  const end = date?.line === so.line && date.start > so.start ? date.start : so.line.glyphs.length
  return hitOf(so.line, so.start, end).piece
}

function kinhGuiOf(lines: readonly Piece[], expected: Expected): KinhGui | undefined {
  const word = findIn(lines, kinhGui.word)
  if (word === undefined || expected.kinhGui.length === 0) return undefined
  const rest = word.line.glyphs.slice(word.end)
  const below = lines.filter(({ y }) => y > word.piece.y)
  const single = expected.kinhGui.length === 1
  return {
    word: word.piece,
    ...(rest.length > 0 && { only: pieceOf(1, rest) }),
    items: itemsOf(single ? [word.line, ...below] : below, expected.kinhGui),
  }
}

/** Each item is looked for below the one before. */
function itemsOf(lines: readonly Piece[], texts: readonly string[]): readonly Item[] {
  let from = 0
  return texts.flatMap(text => {
    const hits = findOver(lines.slice(from), text.replace(/[\s;,.]+$/, ''))
    const [first] = hits
    const last = hits.at(-1)
    if (first === undefined || last === undefined) return []
    from = lines.indexOf(last.line) + 1
    const isDashed = first.line.glyphs[first.start - 1]?.char === danhSachNoiNhan.dash
    const mark = last.line.glyphs
      .slice(last.end)
      .map(glyph => glyph.char)
      .join('')
    return [
      {
        lines: hits.map(hit => hit.line),
        ...(isDashed && { dash: hitOf(first.line, first.start - 1, first.start).piece }),
        mark,
      },
    ]
  })
}

/** Where the content ends: at nơi nhận, or where there is none at chức vụ. A little above, for uneven baselines. */
function endStart(lines: readonly Piece[], expected: Expected): Piece | undefined {
  const label = findIn([...lines].reverse(), noiNhan.word)
  const start = label ?? findIn([...lines].reverse(), expected.chucVu)
  return start?.piece
}

function isBefore(line: Piece, end: Piece | undefined): boolean {
  if (end === undefined) return true
  return line.page < end.page || (line.page === end.page && line.y < end.y - 2)
}

function endOf(lines: readonly Piece[], expected: Expected, axis: number): End {
  const pieces = lines.flatMap(line => cut(line, COLUMN_GAP))
  const left = joined(pieces.filter(piece => centreOf(piece) <= axis))
  const right = joined(pieces.filter(piece => centreOf(piece) > axis))
  const hoTen = findIn([...right].reverse(), expected.hoTen)?.line
  const lines7 = right.filter(piece => hoTen === undefined || !isSame(piece, hoTen))
  const label = findIn(left, noiNhan.word)?.piece
  const nhuTren = expected.kinhGui.length > 0 ? [danhSachNoiNhan.nhuTren] : []
  const texts = [...nhuTren, ...expected.noiNhan, `${danhSachNoiNhan.luu} ${danhSachNoiNhan.vanThu}`]
  const chucVu = findOver(lines7, expected.chucVu).at(-1)?.line
  return {
    ...(label !== undefined && { label }),
    items: itemsOf(left, texts),
    lines: lines7,
    ...(chucVu !== undefined && { chucVu }),
    ...(hoTen !== undefined && { hoTen }),
  }
}

/** What stands on one baseline of a column is one line again, whatever its looks. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const lines: Piece[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    if (last?.page === piece.page && last.y === piece.y)
      lines[lines.length - 1] = pieceOf(piece.page, [...last.glyphs, ...piece.glyphs])
    else lines.push(piece)
  }
  return lines
}

function isSame(a: Piece, b: Piece): boolean {
  return a.page === b.page && a.y === b.y && a.x0 === b.x0
}

function allOf(head: Head): readonly Piece[] {
  return Object.values(head as unknown as Record<string, Piece | readonly Piece[]>).flat()
}
