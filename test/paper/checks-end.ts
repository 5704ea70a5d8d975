import { danhSachNoiNhan, noiNhan } from '../../src/decree/muc-ii.ts'
import { ptToMm } from '../../src/metrics/units.ts'
import { near, none, notFound, promise, same, tolerance, within, type Check } from './check.ts'
import type { Paper } from './components.ts'
import { centreOf } from './lines.ts'

type Found = ReturnType<Check['measure']>

/** Nơi nhận and signature: ô 7 and 9b. */
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
    measure: ({ end }) => {
      const last =
        end.items
          .at(-1)
          ?.lines.map(line => line.text)
          .join(' ') ?? ''
      const { dash, luu, vanThu } = danhSachNoiNhan
      const start = `${dash} ${luu} ${vanThu}`
      return {
        measured: last,
        allowed: `${start}….`,
        ok: last.startsWith(start) && !/\s[.,]|\.\.$/.test(last),
      }
    },
  },
  {
    name: 'Nơi nhận ngang hàng với quyền hạn',
    measure: ({ end }) => {
      const [first] = end.lines
      return end.label === undefined || first === undefined
        ? notFound('Nơi nhận và quyền hạn')
        : near(end.label.y - first.y, 0, tolerance.level)
    },
  },
  {
    name: 'Quyền hạn, chức vụ canh giữa theo họ tên',
    measure: ({ end }) => {
      const { hoTen, lines } = end
      if (hoTen === undefined || lines.length === 0) return notFound('chức vụ và họ tên')
      return within(
        lines.map(line => ({ value: centreOf(line) - centreOf(hoTen), where: line.text })),
        [0, 0],
        tolerance.centre,
        'mm',
      )
    },
  },
  { name: 'Chỗ ký', measure: roomToSign },
  { name: 'Nơi nhận, chữ ký trên một trang', measure: onePage },
  { name: 'Trang có chữ ký có nội dung', measure: contentWithSignature },
]

/** Height of a capital without a mark above it, as a share of the size. */
const CAP_HEIGHT = 0.662

/** From the baseline of the lowest line above họ tên up to the top of its capitals. */
function roomToSign({ end }: Paper): Found {
  const { hoTen, lines } = end
  const last = lines.at(-1)
  if (hoTen === undefined || last?.page !== hoTen.page) return notFound('chức vụ và họ tên trên một trang')
  const top = hoTen.y - ptToMm(CAP_HEIGHT * Math.max(...hoTen.sizes))
  return within([{ value: top - last.y }], [promise.roomToSign, Infinity], 0, 'mm')
}

function onePage({ end }: Paper): Found {
  const pieces = [end.label, ...end.items.flatMap(item => item.lines), ...end.lines, end.hoTen]
  const pages = [...new Set(pieces.flatMap(piece => (piece === undefined ? [] : [piece.page])))]
  return none(pages.length < 2 ? [] : [`trang ${pages.join(', ')}`], 'một trang')
}

function contentWithSignature({ end, body }: Paper): Found {
  if (end.hoTen === undefined) return notFound('họ tên')
  const { page } = end.hoTen
  const count = body.lines.filter(line => line.page === page).length
  return within(
    [{ value: count }],
    [Math.min(promise.linesWithSignature, body.lines.length), Infinity],
    0,
    'dòng',
  )
}
