import {
  danhSachNoiNhan,
  kinhGui,
  quocHieu,
  soKyHieu,
  tieuNgu,
  trichYeuCongVan,
} from '../../src/decree/muc-ii.ts'
import type { Expected } from './expected.ts'
import type { Grid } from './grids.ts'
import { findIn, findOver, hitOf, key, pieceOf, type Hit, type Piece } from './lines.ts'

/** Ô 1 to 5, 10 and 11. */
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
  /** Ô 10a and 10b as drawn, undefined where one is not. */
  readonly stamps: readonly (Grid | undefined)[]
  readonly luuHanh?: Grid
}

/** Ô 9a. `only`: what stands on the line of the word. */
export interface KinhGui {
  readonly word: Piece
  readonly only?: Piece
  readonly items: readonly Item[]
}

/** An item of a list: its lines with dash and end mark, and both by themselves. */
export interface Item {
  readonly lines: readonly Piece[]
  readonly dash?: Piece
  readonly mark: string
}

/** @param frames those of the first page */
export function headOf(lines: readonly Piece[], frames: readonly Grid[], expected: Expected): Head {
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
  const framed = (text: string): Grid | undefined =>
    frames.find(
      ({ cells }) =>
        cells.length === 1 && key(cells[0]?.lines.map(line => line.text).join('') ?? '') === key(text),
    )
  const luuHanh = expected.luuHanh === undefined ? undefined : framed(expected.luuHanh)
  return {
    stamps: expected.stamps.map(({ text }) => framed(text)),
    ...(luuHanh !== undefined && { luuHanh }),
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

export function kinhGuiOf(lines: readonly Piece[], expected: Expected): KinhGui | undefined {
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
export function itemsOf(lines: readonly Piece[], texts: readonly string[]): readonly Item[] {
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

/** What stands lowest of the letterhead, the stamps and the addressees, mm from the top. */
export function lowestOf({ stamps, luuHanh, ...head }: Head, addressees: KinhGui | undefined): number {
  const pieces = Object.values(head as unknown as Record<string, Piece | readonly Piece[]>).flat()
  const kinhGui =
    addressees === undefined ? [] : [addressees.word, ...addressees.items.flatMap(item => item.lines)]
  const boxes = [...stamps, luuHanh].map(grid => grid?.y1 ?? 0)
  return Math.max(0, ...boxes, ...[...pieces, ...kinhGui].map(({ y }) => y))
}
