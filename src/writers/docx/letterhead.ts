import { khoangCach } from '../../decree/khoang-cach.ts'
import { quocHieu, tieuNgu } from '../../decree/muc-ii.ts'
import { lookOf } from '../../decree/style-of.ts'
import type { Layout } from '../../layout/types.ts'
import type { VanBanTree } from '../../tree/nodes.ts'
import { find } from '../../tree/visit.ts'
import { frame } from './frame.ts'
import { grid } from './grid.ts'
import { emptyParagraph, lines, paragraph, rule } from './paragraph.ts'
import { each } from './xml.ts'

/** Ô 1 to 5b: two columns without borders or padding; số and date share the second row. */
export function letterhead(tree: VanBanTree, layout: Layout): string {
  const { letterhead: box } = layout
  const names = each(box.coQuan, name => lines(name.look, name.lines, layout))
  const body = names + rule(box.banHanhRule)
  const motto =
    lines('quocHieu', [quocHieu.text], layout) +
    lines('tieuNgu', [tieuNgu.text], layout) +
    rule(box.tieuNguRule)
  const number =
    paragraph('soKyHieu', find(tree, 'so-ky-hieu')?.content ?? [], layout, {
      before: lookOf('soKyHieu', layout).spaceBefore + box.liftSo,
    }) +
    (box.trichYeuCongVan.length > 0 ? lines('trichYeuCongVan', box.trichYeuCongVan, layout) : '') +
    (find(tree, 'ten-loai') === undefined ? stamps(layout) : '')
  const date = paragraph('diaDanhThoiGian', find(tree, 'dia-danh-thoi-gian')?.content ?? [], layout)
  return grid(
    [box.left, box.right],
    [
      [{ content: body }, { content: motto }],
      [{ content: number }, { content: date }],
    ],
  )
}

/** Ô 5a: tên loại, trích yếu and its rule. Stamps stand left of tên loại, which stays in the middle of the page. */
export function title(tree: VanBanTree, layout: Layout): string {
  const tenLoai = find(tree, 'ten-loai')
  if (tenLoai === undefined || layout.trichYeu === undefined) return ''
  const name = lines('tenLoai', [tenLoai.text], layout)
  return (
    (layout.stamps.length === 0 ? name : besideStamps(name, layout)) +
    lines('trichYeu', layout.trichYeu.lines, layout) +
    rule(layout.trichYeu.rule, { after: khoangCach.belowTrichYeu, keepNext: true })
  )
}

/** Ô 11, in the top margin of the first page. Its header ends with a paragraph that takes no room. */
export function firstHeader(layout: Layout): string {
  const { luuHanh } = layout
  return luuHanh === undefined ? '' : frame(luuHanh, luuHanh.at, layout) + emptyParagraph('cuoi')
}

function besideStamps(name: string, layout: Layout): string {
  const side = Math.max(...layout.stamps.map(({ width }) => width))
  // A paragraph between two tables, or Word makes them one.
  return (
    emptyParagraph('cuoi') +
    grid(
      [side, layout.textWidth - 2 * side, side],
      [
        [
          { content: stamps(layout) },
          { content: name, align: 'bottom' },
          { content: emptyParagraph('cuoi') },
        ],
      ],
    )
  )
}

/** Ô 10a and 10b, at the left of a cell, which ends with a paragraph that takes no room. */
function stamps(layout: Layout): string {
  if (layout.stamps.length === 0) return ''
  const frames = each(layout.stamps, (box, i) => {
    const above = i === 0 ? khoangCach.aboveDau : khoangCach.betweenDau
    return emptyParagraph('cuoi', { before: above, after: 0 }) + frame(box, 0, layout)
  })
  return frames + emptyParagraph('cuoi')
}
