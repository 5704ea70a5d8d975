import { danhSachNoiNhan, noiNhan } from '../../src/decree/muc-ii.ts'
import { ptToMm } from '../../src/metrics/units.ts'
import { each, near, none, notFound, promise, same, show, tolerance, within, type Check } from './check.ts'
import type { Paper } from './components.ts'
import type { Signer } from './end.ts'
import { centreOf, key, type Piece } from './lines.ts'
import type { Image } from './read-pdf.ts'

type Found = ReturnType<Check['measure']>

/** Nơi nhận, drafter and signatures: ô 7, 9b and 12. */
export const endChecks: readonly Check[] = [
  {
    name: 'Nơi nhận sát lề trái',
    measure: ({ end, area }) =>
      end.label === undefined ? notFound(noiNhan.word) : near(end.label.x0 - area.x0, 0, tolerance.edge),
  },
  {
    name: 'Nơi nhận: đủ các nơi, đúng dấu',
    measure: ({ end, expected }) => {
      const { each, last } = danhSachNoiNhan.ends
      const nhuTren = expected.kinhGui.length > 0 ? 1 : 0
      const wanted = [...Array<string>(nhuTren + expected.noiNhan.length).fill(each), last]
      return same(
        end.items.map((item, i) => (i === wanted.length - 1 ? item.mark.slice(-1) : item.mark)).join(' '),
        wanted.join(' '),
      )
    },
  },
  {
    name: 'Nơi nhận: gạch sát lề trái',
    measure: ({ end, area }) => {
      const dashes = end.items.map(item => item.dash)
      const there = dashes.filter(dash => dash !== undefined)
      if (there.length === 0 || there.length < dashes.length) return notFound('gạch trước mỗi nơi')
      return within(
        there.map(dash => ({ value: dash.x0 - area.x0 })),
        [0, 0],
        tolerance.edge,
        'mm',
      )
    },
  },
  {
    name: 'Nơi nhận: dòng Lưu',
    measure: ({ end, expected }) => {
      const all = lastItem(end.items.at(-1)?.lines ?? [])
      const { nguoiSoanThao = '' } = expected
      const last = all.endsWith(` ${nguoiSoanThao}`) ? all.slice(0, -nguoiSoanThao.length - 1) : all
      const { dash, luu, vanThu } = danhSachNoiNhan
      const start = `${dash} ${luu} ${vanThu}`
      return {
        measured: last,
        allowed: `${start}….`,
        ok: last.startsWith(start) && last.endsWith('.') && !/\s[.,]|\.\.$/.test(last),
      }
    },
  },
  {
    name: 'Ký hiệu người soạn thảo sau dòng Lưu',
    measure: ({ end, expected }) => {
      if (expected.nguoiSoanThao === undefined) return undefined
      const last = lastItem(end.items.at(-1)?.lines ?? [])
      const start = `${danhSachNoiNhan.dash} ${danhSachNoiNhan.luu}`
      const ok = last.startsWith(start) && key(last).endsWith(key(`.${expected.nguoiSoanThao}`))
      return { measured: last, allowed: `${start}….${expected.nguoiSoanThao}`, ok }
    },
  },
  {
    name: 'Nơi nhận ngang hàng với quyền hạn',
    measure: ({ end }) => {
      const [first] = end.signers[0]?.lines ?? []
      if (end.label === undefined || first === undefined) return notFound('Nơi nhận và quyền hạn')
      return end.below ? undefined : near(end.label.y - first.y, 0, tolerance.level)
    },
  },
  {
    name: 'Đủ người ký, đúng chức vụ',
    measure: ({ end }) =>
      none(
        end.signers.flatMap(({ expected, lines, hoTen }) => [
          ...(hoTen === undefined ? [`thiếu ${expected.hoTen}`] : []),
          ...(key(lines.map(line => line.text).join('')) === key(expected.lines.join(''))
            ? []
            : [lines.map(line => line.text).join(' | ') || 'không thấy chức vụ']),
        ]),
        `${end.signers.length} người`,
      ),
  },
  {
    name: 'Người ký ngang hàng nhau',
    measure: ({ end: { signers } }) => {
      if (signers.length < 2) return undefined
      const [first] = signers
      if (signers.some(({ hoTen, lines }) => hoTen === undefined || lines.length === 0))
        return notFound('chức vụ và họ tên của mỗi người')
      return within(
        signers.flatMap(({ lines: [title], hoTen }) => [
          { value: (title?.y ?? NaN) - (first?.lines[0]?.y ?? NaN), where: title?.text ?? '' },
          { value: (hoTen?.y ?? NaN) - (first?.hoTen?.y ?? NaN), where: hoTen?.text ?? '' },
        ]),
        [0, 0],
        tolerance.level,
        'mm',
      )
    },
  },
  {
    name: 'Quyền hạn, chức vụ canh giữa theo họ tên',
    measure: ({ end }) => {
      const found = end.signers.flatMap(({ hoTen, lines }) =>
        hoTen === undefined ? [] : lines.map(line => ({ line, hoTen })),
      )
      if (found.length === 0) return notFound('chức vụ và họ tên')
      return within(
        found.map(({ line, hoTen }) => ({ value: centreOf(line) - centreOf(hoTen), where: line.text })),
        [0, 0],
        tolerance.centre,
        'mm',
      )
    },
  },
  { name: 'Chỗ ký', measure: roomToSign },
  { name: 'Chức vụ khác ngay trên họ tên, canh giữa', measure: secondTitle },
  {
    name: 'Hình chữ ký canh giữa theo họ tên',
    measure: ({ end }) =>
      signed(end.signers, ({ image, hoTen }) => centreOf(image) - centreOf(hoTen), [0, 0], tolerance.centre),
  },
  {
    name: 'Hình chữ ký giữa chức vụ và họ tên',
    measure: ({ end }) =>
      signed(
        end.signers,
        ({ image, above, below }) => image.y0 - above - (below - image.y1),
        [0, 0],
        2 * promise.middle,
      ),
  },
  {
    name: 'Hình dấu trùm một phần ba hình chữ ký',
    measure: ({ end }) =>
      signed(
        end.signers,
        ({ image, seal }) => (seal === undefined ? undefined : (seal.x1 - image.x0) / (image.x1 - image.x0)),
        [1 / 3, 1 / 3],
        promise.overlap,
        'bề rộng chữ ký',
      ),
  },
  {
    name: 'Hình dấu và chữ ký: bề rộng như đã ghi',
    measure: ({ end }) =>
      signed(
        end.signers.flatMap(signer => [signer, { ...signer, swap: true }]),
        ({ image, seal, expected, swap }) => {
          const [drawn, wanted] = swap ? [seal, expected.dau?.rong] : [image, expected.chuKy?.rong]
          return drawn === undefined || wanted === undefined ? undefined : drawn.x1 - drawn.x0 - wanted
        },
        [0, 0],
        tolerance.edge,
      ),
  },
  { name: 'Hình dấu không đè nơi nhận', measure: sealBesideList },
  { name: 'Nơi nhận, chữ ký trên một trang', measure: onePage },
  { name: 'Trang có chữ ký có nội dung', measure: contentWithSignature },
]

/** Height of a capital without a mark above it, as a share of the size. */
const CAP_HEIGHT = 0.662

function lastItem(lines: readonly Piece[]): string {
  return lines.map(line => line.text).join(' ')
}

/** Where the capitals of a line begin, mm from the top. */
function topOf(piece: Piece): number {
  return piece.y - ptToMm(CAP_HEIGHT * Math.max(...piece.sizes))
}

/** From the baseline of the lowest title up to the top of what stands above họ tên, or of its capitals. */
function roomToSign({ end }: Paper): Found {
  const figures = end.signers.flatMap(({ hoTen, lines, chucVuKhac }) => {
    const last = lines.at(-1)
    const next = chucVuKhac[0] ?? hoTen
    if (next === undefined || last?.page !== next.page) return []
    return [{ value: topOf(next) - last.y, where: last.text }]
  })
  if (figures.length < end.signers.length) return notFound('chức vụ và họ tên trên một trang')
  return within(figures, [promise.roomToSign, Infinity], 0, 'mm')
}

/** Ô 7b: below the room to sign, above the name, in the middle of it. */
function secondTitle({ end }: Paper): Found {
  const wanted = end.signers.filter(({ expected }) => expected.chucVuKhac !== undefined)
  if (wanted.length === 0) return undefined
  const figures = wanted.flatMap(({ chucVuKhac, hoTen }) => {
    const last = chucVuKhac.at(-1)
    if (hoTen === undefined || last?.page !== hoTen.page) return []
    // Farther above the name than one line, it is out of place by all that.
    const away = Math.max(0, hoTen.y - last.y - promise.nextLine)
    return chucVuKhac.map(line => ({
      value: Math.abs(centreOf(line) - centreOf(hoTen)) + away,
      where: line.text,
    }))
  })
  return figures.length === 0 ? notFound('chức vụ khác') : within(figures, [0, 0], tolerance.centre, 'mm')
}

interface Signed {
  readonly expected: Signer['expected']
  readonly image: Image
  readonly seal?: Image
  readonly hoTen: Piece
  /** Lowest letters above the picture, highest below it, mm. */
  readonly above: number
  readonly below: number
  readonly swap: boolean
}

/** Of each signer with a picture of the signature. */
function signed(
  signers: readonly (Signer & { readonly swap?: boolean })[],
  how: (signed: Signed) => number | undefined,
  range: readonly [number, number],
  off: number,
  unit = 'mm',
): Found {
  const wanted = signers.filter(({ expected }) => expected.chuKy !== undefined)
  if (wanted.length === 0) return undefined
  const figures = wanted.flatMap(
    ({ expected, chuKy: image, dau: seal, hoTen, lines, chucVuKhac, swap = false }) => {
      const title = lines.at(-1)
      if (image === undefined || hoTen === undefined || title === undefined) return []
      const below = topOf(chucVuKhac[0] ?? hoTen)
      const value = how({ expected, image, ...(seal && { seal }), hoTen, above: title.y, below, swap })
      return value === undefined ? [] : [{ value, where: expected.hoTen }]
    },
  )
  if (figures.length === 0) return notFound('hình chữ ký')
  return each(figures, range, off, unit)
}

/** A seal has its real size, whatever the columns' widths: it must not cover words of ô 9b. */
function sealBesideList({ end }: Paper): Found {
  const seals = end.signers.flatMap(({ dau, hoTen }) =>
    dau === undefined || hoTen === undefined ? [] : [{ dau, page: hoTen.page }],
  )
  if (seals.length === 0) return undefined
  const list = [...(end.label === undefined ? [] : [end.label]), ...end.items.flatMap(({ lines }) => lines)]
  return none(
    seals.flatMap(({ dau, page }) =>
      list
        .filter(line => line.page === page && line.y > dau.y0 && line.y - 2 < dau.y1)
        .filter(line => line.x1 > dau.x0 && line.x0 < dau.x1)
        .map(line => `${show(line.x1 - dau.x0)} mm: ${line.text}`),
    ),
    'không chữ nào dưới dấu',
  )
}

function onePage({ end }: Paper): Found {
  const pieces = [
    end.label,
    ...end.items.flatMap(item => item.lines),
    ...end.signers.flatMap(({ lines, chucVuKhac, hoTen }) => [...lines, ...chucVuKhac, hoTen]),
  ]
  const pages = [...new Set(pieces.flatMap(piece => (piece === undefined ? [] : [piece.page])))]
  return none(pages.length < 2 ? [] : [`trang ${pages.join(', ')}`], 'một trang')
}

/** Two lines, or a row of the table that ends the content. */
function contentWithSignature({ end, parts: [main] }: Paper): Found {
  const hoTen = end.signers[0]?.hoTen
  if (hoTen === undefined || main === undefined) return notFound('họ tên')
  const { page } = hoTen
  const count = main.body.lines.filter(line => line.page === page).length
  const rows = main.content.endsWithWords ? [] : main.grids.filter(grid => grid.page === page)
  return within(
    [{ value: count + rows.flatMap(({ cells }) => cells).length }],
    [Math.min(promise.linesWithSignature, main.body.lines.length), Infinity],
    0,
    'dòng',
  )
}
