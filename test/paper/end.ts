import { danhSachNoiNhan, noiNhan } from '../../src/decree/muc-ii.ts'
import type { Expected, ExpectedSigner } from './expected.ts'
import { itemsOf, type Item } from './head.ts'
import { centreOf, cut, findIn, findOver, key, pieceOf, type Piece } from './lines.ts'
import type { Image, Page } from './read-pdf.ts'

/** Ô 7, 8, 9b and 12. */
export interface End {
  readonly label?: Piece
  readonly items: readonly Item[]
  readonly nguoiSoanThao?: Piece
  /** Nơi nhận stands under the signers. */
  readonly below: boolean
  readonly signers: readonly Signer[]
}

/** `lines`: quyền hạn and chức vụ, as printed; `chuKy`: the picture in the middle above the name; `dau`: the one that overlaps its left. */
export interface Signer {
  readonly expected: ExpectedSigner
  readonly lines: readonly Piece[]
  readonly chucVuKhac: readonly Piece[]
  readonly hoTen?: Piece
  readonly chuKy?: Image
  readonly dau?: Image
}

/** mm: wider than a blank between words, narrower than what separates two columns. */
const COLUMN_GAP = 2

/** Where the content ends: at nơi nhận, or at the first signer's titles where it stands below them. */
export function endStart(lines: readonly Piece[], { signers }: Expected): Piece | undefined {
  const back = [...lines].reverse()
  const label = findIn(back, noiNhan.word)?.piece
  const [first] = signers
  const hoTen = first === undefined ? undefined : findIn(back, first.hoTen)?.piece
  const above = hoTen === undefined ? [] : back.filter(line => isBefore(line, hoTen))
  // A long title may be broken after its second word.
  const titled = findIn(above, first?.lines[0]?.split(' ').slice(0, 2).join(' ') ?? '')?.piece
  if (label === undefined) return titled
  return hoTen !== undefined && titled !== undefined && isBefore(hoTen, label) && isBefore(titled, label)
    ? titled
    : label
}

/** A little above, for uneven baselines. */
export function isBefore(line: Piece, end: Piece | undefined): boolean {
  if (end === undefined) return true
  return line.page < end.page || (line.page === end.page && line.y < end.y - 2)
}

/** @param axis the middle of the text: with one signer, who stands on which side of it */
export function endOf(
  lines: readonly Piece[],
  pages: readonly Page[],
  expected: Expected,
  axis: number,
): End {
  const names = namesOf(lines, expected)
  const edges = columnsOf(names, axis)
  const pieces = lines.flatMap(line => cut(line, COLUMN_GAP))
  const label = findIn(pieces, noiNhan.word)?.piece
  const [firstName] = names.filter(name => name !== undefined)
  const below = label !== undefined && firstName !== undefined && isBefore(firstName, label)
  const [left = -Infinity] = edges
  const isNoiNhan = (piece: Piece): boolean => (below ? !isBefore(piece, label) : centreOf(piece) <= left)
  const list = joined(pieces.filter(isNoiNhan))
  const items = listOf(list, expected)
  const soan = expected.nguoiSoanThao === undefined ? undefined : findIn(list, expected.nguoiSoanThao)
  return {
    ...(label !== undefined && { label }),
    items,
    ...(soan !== undefined && { nguoiSoanThao: soan.piece }),
    below,
    signers: expected.signers.map((signer, i) => {
      const mine = pieces.filter(
        piece =>
          !isNoiNhan(piece) &&
          centreOf(piece) > (edges[i] ?? -Infinity) &&
          centreOf(piece) <= (edges[i + 1] ?? Infinity),
      )
      return signerOf(joined(mine), signer, pages, [edges[i] ?? -Infinity, edges[i + 1] ?? Infinity])
    }),
  }
}

function namesOf(lines: readonly Piece[], { signers }: Expected): readonly (Piece | undefined)[] {
  return signers.map(({ hoTen }) => findIn([...lines].reverse(), hoTen)?.piece)
}

/** Left edge of each signer's column: half way between the names; the first as far left of its name. */
function columnsOf(names: readonly (Piece | undefined)[], axis: number): readonly number[] {
  const centres = names.flatMap(name => (name === undefined ? [] : [centreOf(name)]))
  const [first, second] = centres
  if (first === undefined || second === undefined) return [axis]
  const between = centres.slice(1).map((centre, i) => (centre + (centres[i] ?? centre)) / 2)
  return [first - (second - first) / 2, ...between]
}

function signerOf(
  lines: readonly Piece[],
  expected: ExpectedSigner,
  pages: readonly Page[],
  [from, to]: readonly [number, number],
): Signer {
  const hoTen = findIn([...lines].reverse(), expected.hoTen)?.line
  const others = lines.filter(piece => hoTen === undefined || !isSame(piece, hoTen))
  const second = expected.chucVuKhac === undefined ? [] : endingWith(others, expected.chucVuKhac)
  const { chuKy, dau } = hoTen === undefined ? {} : picturesOf(hoTen, pages, from, to)
  return {
    expected,
    lines: others.filter(line => !second.some(piece => isSame(piece, line))),
    chucVuKhac: second,
    ...(hoTen !== undefined && { hoTen }),
    ...(chuKy !== undefined && { chuKy }),
    ...(dau !== undefined && { dau }),
  }
}

function picturesOf(
  hoTen: Piece,
  pages: readonly Page[],
  from: number,
  to: number,
): Pick<Signer, 'chuKy' | 'dau'> {
  const images = pages.find(({ number }) => number === hoTen.page)?.images ?? []
  const near = images
    .filter(({ x0, x1, y1 }) => y1 < hoTen.y && hoTen.y - y1 < SIGNED_ABOVE && x1 > from && x0 < to)
    .sort((a, b) => Math.abs(centreOf(a) - centreOf(hoTen)) - Math.abs(centreOf(b) - centreOf(hoTen)))
  const [chuKy] = near
  if (chuKy === undefined) return {}
  const dau = near.find(image => image.x0 < chuKy.x0 && image.x1 > chuKy.x0)
  return { chuKy, ...(dau !== undefined && { dau }) }
}

/** mm: a signature's lower edge is no farther above the name, a second title of three lines between them. */
const SIGNED_ABOVE = 40

/** The last lines, where together they say that. */
function endingWith(lines: readonly Piece[], text: string): readonly Piece[] {
  const found = lines.findIndex(
    (_, i) =>
      key(
        lines
          .slice(i)
          .map(line => line.text)
          .join(''),
      ) === key(text),
  )
  return found < 0 ? findOver(lines, text).map(hit => hit.line) : lines.slice(found)
}

/** The items, the last with all that follows it; its mark is what stands before the drafter's. */
function listOf(list: readonly Piece[], expected: Expected): readonly Item[] {
  const nhuTren = expected.kinhGui.length > 0 ? [danhSachNoiNhan.nhuTren] : []
  const texts = [...nhuTren, ...expected.noiNhan, `${danhSachNoiNhan.luu} ${danhSachNoiNhan.vanThu}`]
  const items = itemsOf(list, texts)
  const last = items.at(-1)
  const lastLine = last?.lines.at(-1)
  if (last === undefined || lastLine === undefined) return items
  const lines = [
    ...last.lines,
    ...list.filter(line => isBefore(lastLine, { ...line, y: line.y + 2 }) && !isSame(line, lastLine)),
  ]
  const text = lines.map(line => key(line.text)).join('')
  const drafter = key(expected.nguoiSoanThao ?? '')
  const bare = drafter !== '' && text.endsWith(drafter) ? text.slice(0, -drafter.length) : text
  return [...items.slice(0, -1), { ...last, lines, mark: bare.slice(-1) }]
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
