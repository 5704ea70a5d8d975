import { duongKe, type Share } from '../../src/decree/duong-ke.ts'
import { loaiVanBan, tenIn } from '../../src/decree/loai-van-ban.ts'
import {
  diaDanhThoiGian,
  kinhGui as kinhGuiFact,
  quocHieu,
  soKyHieu,
  tieuNgu,
  trichYeuCongVan,
} from '../../src/decree/muc-ii.ts'
import { ascentOf, descentOf, lineHeightOf } from '../../src/metrics/measure.ts'
import { mmToPt, ptToMm } from '../../src/metrics/units.ts'
import { near, none, notFound, promise, same, show, tolerance, within, type Check } from './check.ts'
import type { Measured } from './check.ts'
import { ruleBelow, type Item, type Paper } from './components.ts'
import { centreOf, key, type Piece } from './lines.ts'
import type { Rule } from './read-pdf.ts'

/** Places of ô 1 to 5 and 9a: who stands in the middle of what, and the drawn rules. */
export const headChecks: readonly Check[] = [
  { name: 'Quốc hiệu trên một dòng', measure: ({ head }) => text(head.quocHieu, quocHieu.text) },
  {
    name: 'Quốc hiệu ở bên phải',
    measure: ({ head, area }) =>
      head.quocHieu === undefined
        ? notFound('Quốc hiệu')
        : within([{ value: centreOf(head.quocHieu) }], [centreOf(area), area.x1], 0, 'mm (tâm)'),
  },
  {
    name: 'Quốc hiệu ở trên cùng',
    measure: ({ head, lines }) =>
      head.quocHieu === undefined
        ? notFound('Quốc hiệu')
        : near(head.quocHieu.y, Math.min(...lines.filter(({ page }) => page === 1).map(({ y }) => y)), 1),
  },
  { name: 'Tiêu ngữ đúng chữ', measure: ({ head }) => text(head.tieuNgu, tieuNgu.text) },
  ...centred('Tiêu ngữ', 'Quốc hiệu', ({ head }) => [[head.tieuNgu], head.quocHieu]),
  ...ruled('tiêu ngữ', duongKe.tieuNgu.share, ({ head }) => [head.tieuNgu]),
  ...centred('Cơ quan ban hành', 'cơ quan chủ quản', ({ head, expected }) =>
    expected.chuQuan === undefined ? undefined : [head.banHanh, head.chuQuan.at(-1)],
  ),
  ...ruled('cơ quan ban hành', duongKe.coQuanBanHanh.share, ({ head }) => [head.banHanh.at(-1)]),
  ...centred('Số, ký hiệu', 'cơ quan ban hành', ({ head }) => [[head.so], head.banHanh.at(-1)]),
  ...centred('Địa danh, thời gian', 'Quốc hiệu', ({ head, expected }) =>
    // A blank year at the end of the line can't be seen, so its middle can't be measured.
    expected.has.nam ? [[head.date], head.quocHieu] : undefined,
  ),
  {
    name: 'Số ngang hàng với địa danh',
    measure: ({ head }) =>
      head.so === undefined || head.date === undefined
        ? notFound('Số và địa danh')
        : near(head.so.y - head.date.y, 0, tolerance.level),
  },
  { name: 'Bộ cỡ chữ thống nhất', measure: sizeSet },
  { name: 'Chỗ ghi số', measure: blankNumber },
  { name: 'Chỗ ghi ngày', measure: paper => blankDate(paper, 'ngay') },
  { name: 'Chỗ ghi tháng', measure: paper => blankDate(paper, 'thang') },
  ...centred('Tên loại', 'khung chữ', ({ head, expected, area }) =>
    expected.tenLoai === undefined ? undefined : [[head.tenLoai], area],
  ),
  ...centred('Trích yếu', 'khung chữ', ({ head, expected, area }) =>
    expected.tenLoai === undefined ? undefined : [head.trichYeu, area],
  ),
  ...ruled('trích yếu', duongKe.trichYeu.share, ({ head, expected }) =>
    expected.tenLoai === undefined ? undefined : [head.trichYeu.at(-1)],
  ),
  ...centred('V/v', 'số, ký hiệu', ({ head, expected }) =>
    expected.tenLoai === undefined ? [head.veViec, head.so] : undefined,
  ),
  { name: 'V/v cách số 6 pt', measure: belowNumber },
  { name: 'V/v không có đường kẻ', measure: noRule },
  { name: 'Không ghi tên loại CÔNG VĂN', measure: noHeading },
  { name: 'Kính gửi một nơi: cùng dòng', measure: onlyAddressee },
  { name: 'Kính gửi: đủ các nơi, đúng dấu', measure: addressees },
  { name: 'Kính gửi: gạch thẳng hàng', measure: dashesInLine },
  { name: 'Kính gửi: gạch dưới dấu hai chấm', measure: dashesUnderColon },
]

type Middle = Pick<Piece, 'x0' | 'x1'>

function centred(
  what: string,
  under: string,
  find: (paper: Paper) => readonly [readonly (Piece | undefined)[], Middle | undefined] | undefined,
): readonly Check[] {
  return [
    {
      name: `${what} canh giữa theo ${under}`,
      measure: paper => {
        const found = find(paper)
        if (found === undefined) return undefined
        const [pieces, axis] = found
        const there = pieces.filter(piece => piece !== undefined)
        if (there.length === 0 || axis === undefined) return notFound(`${what}, ${under}`)
        const figures = there.map(piece => ({ value: centreOf(piece) - centreOf(axis), where: piece.text }))
        return within(figures, [0, 0], tolerance.centre, 'mm')
      },
    },
  ]
}

/** Length, middle and distance of the rule below a text. */
function ruled(
  what: string,
  { allowed }: Share,
  find: (paper: Paper) => readonly [Piece | undefined] | undefined,
): readonly Check[] {
  const measure = (how: (rule: Rule, piece: Piece) => Measured) => (paper: Paper) => {
    const found = find(paper)
    if (found === undefined) return undefined
    const [piece] = found
    const rule = piece === undefined ? undefined : ruleBelow(paper, piece)
    return piece === undefined || rule === undefined ? notFound(`đường kẻ dưới ${what}`) : how(rule, piece)
  }
  const off = allowed[0] === allowed[1] ? tolerance.ratio : 0.001
  const { aboveRule } = promise
  return [
    {
      name: `Đường kẻ dưới ${what}: có`,
      measure: paper => {
        const found = find(paper)
        if (found === undefined) return undefined
        const [piece] = found
        if (piece === undefined) return notFound(what)
        return same(ruleBelow(paper, piece) === undefined ? 'không' : 'có', 'có')
      },
    },
    {
      name: `Đường kẻ dưới ${what}: nét liền`,
      measure: measure(rule => same(rule.solid ? 'nét liền' : 'nét đứt', 'nét liền')),
    },
    {
      name: `Đường kẻ dưới ${what}: độ dài`,
      measure: measure((rule, piece) =>
        within([{ value: (rule.x1 - rule.x0) / (piece.x1 - piece.x0) }], allowed, off, 'dòng chữ'),
      ),
    },
    {
      name: `Đường kẻ dưới ${what}: canh giữa`,
      measure: measure((rule, piece) => near(centreOf(rule) - centreOf(piece), 0, tolerance.centre)),
    },
    {
      name: `Đường kẻ dưới ${what}: khoảng cách`,
      measure: measure((rule, piece) =>
        within(
          [{ value: rule.y - piece.y - ptToMm(descentOf(Math.max(...piece.sizes))) }],
          [aboveRule[0], aboveRule[1]],
          0,
          'mm',
        ),
      ),
    },
  ]
}

function text(piece: Piece | undefined, wanted: string): Measured {
  return piece === undefined ? notFound(wanted) : same(piece.text, wanted)
}

function sizeSet({ head }: Paper): Measured {
  const pieces = [head.quocHieu, head.tieuNgu, head.date].filter(piece => piece !== undefined)
  const sets = (['lon', 'nho'] as const).map(set =>
    [quocHieu, tieuNgu, diaDanhThoiGian].map(fact => show(fact.size[set])).join('-'),
  )
  if (pieces.length < 3) return notFound(sets.join(' hoặc '))
  const found = pieces.map(piece => piece.sizes.map(show).join('+')).join('-')
  return { measured: found, allowed: sets.join(' hoặc '), ok: sets.includes(found) }
}

function blankNumber({ head, expected }: Paper): Measured | undefined {
  if (expected.hasNumber) return undefined
  if (head.so === undefined) return notFound('Số')
  const { glyphs } = head.so
  const slash = glyphs.findIndex(glyph => glyph.char === soKyHieu.separator)
  const free = gap(head.so, slash - 1, slash)
  return within([{ value: free }], [promise.blankSo, Infinity], 0, 'mm')
}

function blankDate({ head, expected }: Paper, part: 'ngay' | 'thang'): Measured | undefined {
  if (expected.has[part] || !expected.has.nam) return undefined
  if (head.date === undefined) return notFound('Địa danh, thời gian')
  const { words } = diaDanhThoiGian
  const next = part === 'ngay' ? words.thang : words.nam
  const place = key(head.date.text).indexOf(key(words[part] + next))
  const at = place + words[part].length
  const free = place < 0 ? 0 : gap(head.date, at - 1, at)
  return within([{ value: free }], [promise.blankThoiGian, Infinity], 0, 'mm')
}

function gap(piece: Piece, left: number, right: number): number {
  const [a, b] = [piece.glyphs[left], piece.glyphs[right]]
  return a === undefined || b === undefined ? 0 : b.x0 - a.x1
}

/** What the baselines are apart beyond single line spacing, pt. */
function belowNumber({ head, expected }: Paper): Measured | undefined {
  if (expected.tenLoai !== undefined) return undefined
  const [first] = head.veViec
  if (first === undefined || head.so === undefined) return notFound('V/v dưới số')
  const [upper = 0, lower = 0] = [head.so.sizes[0], first.sizes[0]]
  const lineGap = lineHeightOf(lower) - ascentOf(lower) - descentOf(lower)
  const plain = descentOf(upper) + ascentOf(lower) + lineGap
  return near(mmToPt(first.y - head.so.y) - plain, trichYeuCongVan.spaceBefore, 2 * tolerance.gap, 'pt')
}

function noRule(paper: Paper): Measured | undefined {
  const { head, expected } = paper
  const last = head.veViec.at(-1)
  if (expected.tenLoai !== undefined) return undefined
  if (last === undefined) return notFound('V/v')
  return same(ruleBelow(paper, last) === undefined ? 'không' : 'có', 'không')
}

function noHeading({ lines, expected }: Paper): Measured | undefined {
  if (expected.tenLoai !== undefined) return undefined
  const nameless = loaiVanBan.filter(loai => loai.abbreviation === undefined).map(loai => key(tenIn(loai)))
  return none(
    lines.filter(line => line.page === 1 && nameless.includes(key(line.text))).map(line => line.text),
    'công văn không có tên loại',
  )
}

function onlyAddressee({ kinhGui, expected }: Paper): Measured | undefined {
  if (expected.kinhGui.length !== 1) return undefined
  if (kinhGui === undefined) return notFound(kinhGuiFact.word)
  const start = key(expected.kinhGui[0] ?? '').slice(0, 8)
  return same(key(kinhGui.only?.text ?? '').startsWith(start) ? 'cùng dòng' : 'khác dòng', 'cùng dòng')
}

function addressees({ kinhGui, expected }: Paper): Measured | undefined {
  const wanted = expected.kinhGui.length
  if (wanted < 2) return undefined
  if (kinhGui === undefined) return notFound(kinhGuiFact.word)
  const marks = kinhGui.items.map(item => item.mark).join(' ')
  const { each, last } = kinhGuiFact.ends
  return same(marks, [...Array<string>(wanted - 1).fill(each), last].join(' '))
}

function dashesInLine({ kinhGui, expected }: Paper): Measured | undefined {
  if (expected.kinhGui.length < 2) return undefined
  const dashes = dashesOf(kinhGui?.items ?? [])
  if (dashes.length < expected.kinhGui.length) return notFound('gạch đầu dòng trước mỗi nơi')
  return near(Math.max(...dashes.map(({ x0 }) => x0)) - Math.min(...dashes.map(({ x0 }) => x0)), 0, 0.1)
}

function dashesUnderColon({ kinhGui, expected }: Paper): Measured | undefined {
  if (expected.kinhGui.length < 2) return undefined
  const colon = kinhGui?.word.glyphs.at(-1)
  const dashes = dashesOf(kinhGui?.items ?? [])
  if (colon === undefined || dashes.length === 0) return notFound('gạch đầu dòng và dấu hai chấm')
  return within(
    dashes.map(dash => ({ value: centreOf(dash) - centreOf(colon) })),
    [0, 0],
    tolerance.colon,
    'mm',
  )
}

function dashesOf(items: readonly Item[]): readonly Piece[] {
  return items.map(item => item.dash).filter(dash => dash !== undefined)
}
