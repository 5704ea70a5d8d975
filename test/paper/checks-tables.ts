import { oBang } from '../../src/decree/bang-bieu.ts'
import { each, none, notFound, tolerance, within, type Check } from './check.ts'
import type { Paper } from './components.ts'
import { centreOf, type Piece } from './lines.ts'
import type { Part } from './part.ts'
import type { Image } from './read-pdf.ts'
import { textOf, type FoundTable } from './tables.ts'

type Found = ReturnType<Check['measure']>
type Own = FoundTable & { readonly part: Part; readonly caption?: Piece }

/** Tables and pictures of the content. */
export const tableChecks: readonly Check[] = [
  {
    name: 'Bảng: đủ chữ, hàng không bị ngắt',
    measure: paper =>
      some(paper) &&
      none(
        [
          ...paper.parts.flatMap(({ tables }) =>
            tables.flatMap((table, i) => (table === undefined ? [`thiếu bảng ${i + 1}`] : [])),
          ),
          ...tablesOf(paper).flatMap(({ wrong }) => wrong),
        ],
        'mỗi hàng trên một trang',
      ),
  },
  {
    name: 'Bảng: đầu bảng lặp lại ở mỗi trang',
    measure: paper =>
      some(paper) &&
      none(
        tablesOf(paper).flatMap(({ pieces }) =>
          pieces.filter(({ hasHeader }) => !hasHeader).map(({ grid }) => `trang ${grid.page}`),
        ),
        'mọi trang có bảng',
      ),
  },
  {
    name: 'Bảng: đầu bảng cùng trang với hàng đầu',
    measure: paper =>
      some(paper) &&
      none(
        tablesOf(paper).flatMap(({ pieces }) =>
          pieces.filter(({ cells }) => cells.length === 0).map(({ grid }) => `trang ${grid.page}`),
        ),
        'mỗi trang ít nhất một hàng',
      ),
  },
  {
    name: 'Bảng: không rộng hơn khung chữ, ở giữa',
    measure: paper =>
      each(
        tablesOf(paper).flatMap(({ pieces, part }) =>
          pieces.flatMap(({ grid }) => {
            const area = part.roomOn(grid.page)
            return [
              { value: Math.max(0, area.x0 - grid.x0), where: `trang ${grid.page}` },
              { value: Math.max(0, grid.x1 - area.x1), where: `trang ${grid.page}` },
              { value: centreOf(grid) - centreOf(area), where: `trang ${grid.page}` },
            ]
          }),
        ),
        [0, 0],
        tolerance.edge,
        'mm',
      ),
  },
  {
    name: 'Bảng: số thẳng hàng bên phải',
    measure: paper => each(tablesOf(paper).flatMap(rightEdges), [0, 0], tolerance.number, 'mm'),
  },
  {
    name: 'Bảng: cỡ chữ',
    measure: paper =>
      each(
        tablesOf(paper).flatMap(({ pieces }) =>
          pieces.flatMap(({ grid }) => lettersOf(grid.cells.flatMap(({ lines }) => lines))),
        ),
        [oBang.least, 14],
        tolerance.size,
        'pt',
      ),
  },
  {
    name: 'Bảng: cỡ chữ như đã chọn',
    measure: paper =>
      each(
        tablesOf(paper).flatMap(({ pieces, expected }) =>
          pieces
            .flatMap(({ grid }) => lettersOf(grid.cells.flatMap(({ lines }) => lines)))
            .map(({ value, where }) => ({ value: value - expected.size, where })),
        ),
        [0, 0],
        tolerance.size,
        'pt khác',
      ),
  },
  {
    name: 'Bảng: tên bảng cùng trang, ngay trên bảng',
    measure: paper => {
      const named = tablesOf(paper).filter(({ expected }) => expected.hasCaption)
      if (named.length === 0) return undefined
      return within(
        named.map(({ caption, pieces }) => {
          const grid = pieces[0]?.grid
          const isAbove = caption !== undefined && grid?.page === caption.page
          return { value: isAbove ? grid.y0 - caption.y : NaN, where: caption?.text ?? 'không thấy tên bảng' }
        }),
        [0, 8],
        0,
        'mm',
      )
    },
  },
  {
    name: 'Hình: đủ, canh giữa, không rộng hơn khung chữ',
    measure: paper =>
      pictured(paper, (image, { part, page }) => {
        const area = part.roomOn(page)
        const over = Math.max(0, area.x0 - image.x0, image.x1 - area.x1)
        return over + Math.abs(centreOf(image) - centreOf(area))
      }),
  },
  {
    name: 'Hình: bề rộng như đã ghi',
    measure: paper =>
      pictured(paper, (image, { width }) => (width === undefined ? undefined : image.x1 - image.x0 - width)),
  },
  {
    name: 'Hình: tên hình cùng trang, ngay dưới hình',
    measure: paper =>
      pictured(paper, (image, { caption, page }) => {
        if (caption === undefined) return undefined
        const gap = caption.y - image.y1
        return caption.page === page && gap > 0 && gap < 10 ? 0 : 99
      }),
  },
]

/** Whether the content has tables at all; undefined makes the check not apply. */
function some({ parts }: Paper): true | undefined {
  return parts.some(({ content }) => content.tables.length > 0) ? true : undefined
}

function tablesOf({ parts }: Paper): readonly Own[] {
  return parts.flatMap(part =>
    part.tables.flatMap((table, i) => {
      if (table === undefined) return []
      const caption = part.body.paragraphs.find(
        ({ expected }) => expected.kind === 'tenBang' && expected.table === i,
      )
      const line = caption?.lines.at(-1)
      return [{ ...table, part, ...(line !== undefined && { caption: line }) }]
    }),
  )
}

function lettersOf(lines: readonly Piece[]): readonly { readonly value: number; readonly where: string }[] {
  return lines.flatMap(line => line.sizes.map(value => ({ value, where: line.text })))
}

/** Of each column of numbers, how far each right edge is from the rightmost. */
function rightEdges({ pieces }: FoundTable): readonly { readonly value: number; readonly where: string }[] {
  const numbers = pieces.flatMap(({ cells }) => cells.filter(({ expected }) => expected.right))
  const columns = new Map<string, typeof numbers>()
  for (const number of numbers) {
    const id = number.cell.x1.toFixed(0)
    columns.set(id, [...(columns.get(id) ?? []), number])
  }
  return [...columns.values()].flatMap(column => {
    const edges = column.flatMap(({ cell }) => cell.lines.map(line => ({ x1: line.x1, where: textOf(cell) })))
    const most = Math.max(...edges.map(({ x1 }) => x1))
    return edges.map(({ x1, where }) => ({ value: most - x1, where }))
  })
}

interface Picture {
  readonly part: Part
  readonly page: number
  readonly width?: number
  readonly caption?: Piece
}

/** The pictures of a part in order; those of the signature come after them all. */
function pictured(paper: Paper, how: (image: Image, picture: Picture) => number | undefined): Found {
  const wanted = paper.parts.flatMap(({ content }) => content.pictures)
  if (wanted.length === 0) return undefined
  const figures = paper.parts.flatMap(part => {
    const images = part.pages.flatMap(page => page.images.map(image => ({ image, page: page.number })))
    const captions = part.body.paragraphs.filter(({ expected }) => expected.kind === 'tenHinh')
    let named = 0
    return part.content.pictures.flatMap((picture, i) => {
      const found = images[i]
      const caption = picture.caption === undefined ? undefined : captions[named++]?.lines[0]
      if (found === undefined) return [{ value: NaN, where: 'không thấy hình' }]
      const value = how(found.image, {
        part,
        page: found.page,
        ...(picture.width !== undefined && { width: picture.width }),
        ...(caption !== undefined && { caption }),
      })
      return value === undefined ? [] : [{ value, where: `trang ${found.page}` }]
    })
  })
  if (figures.length === 0) return undefined
  return figures.some(({ value }) => Number.isNaN(value))
    ? notFound('hình')
    : within(figures, [0, 0], tolerance.edge, 'mm')
}
