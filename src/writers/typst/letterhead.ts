import { khoangCach } from '../../decree/khoang-cach.ts'
import { quocHieu, tieuNgu } from '../../decree/muc-ii.ts'
import { lookOf } from '../../decree/style-of.ts'
import type { Layout } from '../../layout/types.ts'
import type { VanBanTree } from '../../tree/nodes.ts'
import { find } from '../../tree/visit.ts'
import { join, nothing, type Code } from './code.ts'
import { frame } from './frame.ts'
import { grid } from './grid.ts'
import { lines, paragraph, rule } from './paragraph.ts'

/** Ô 1 to 5b: two columns; số and date share the second row. */
export function letterhead(tree: VanBanTree, layout: Layout): Code {
  const { letterhead: box } = layout
  const body = [...box.coQuan.map(name => lines(name.look, name.lines, layout)), rule(box.banHanhRule)]
  const motto = [
    lines('quocHieu', [quocHieu.text], layout),
    lines('tieuNgu', [tieuNgu.text], layout),
    rule(box.tieuNguRule),
  ]
  const number = [
    paragraph('soKyHieu', find(tree, 'so-ky-hieu')?.content ?? [], layout, {
      before: lookOf('soKyHieu', layout).spaceBefore + box.liftSo,
      strong: true,
    }),
    box.trichYeuCongVan.length > 0 ? lines('trichYeuCongVan', box.trichYeuCongVan, layout) : nothing,
    ...(find(tree, 'ten-loai') === undefined ? stamps(layout) : []),
  ]
  const date = find(tree, 'dia-danh-thoi-gian')?.content ?? []
  return grid(
    [box.left, box.right],
    [
      [{ content: body }, { content: motto }],
      [{ content: number }, { content: [paragraph('diaDanhThoiGian', date, layout, { strong: true })] }],
    ],
  )
}

/** Ô 5a: tên loại, trích yếu and its rule. Stamps stand left of tên loại, which stays in the middle of the page. */
export function title(tree: VanBanTree, layout: Layout): Code {
  const tenLoai = find(tree, 'ten-loai')
  if (tenLoai === undefined || layout.trichYeu === undefined) return nothing
  return join([
    layout.stamps.length === 0
      ? lines('tenLoai', [tenLoai.text], layout)
      : besideStamps(lines('tenLoai', [tenLoai.text], layout, { strong: true }), layout),
    lines('trichYeu', layout.trichYeu.lines, layout),
    rule(layout.trichYeu.rule, { after: khoangCach.belowTrichYeu, keepNext: true }),
  ])
}

/** Ô 11, in the top margin of the first page. */
export function firstHeader({ luuHanh, ...layout }: Layout): Code {
  return luuHanh === undefined ? nothing : frame(luuHanh, luuHanh.at, 0, layout)
}

function besideStamps(name: Code, layout: Layout): Code {
  const side = Math.max(...layout.stamps.map(({ width }) => width))
  return grid(
    [side, layout.textWidth - 2 * side, side],
    [[{ content: stamps(layout) }, { content: [name], align: 'bottom' }, { content: [] }]],
  )
}

/** Ô 10a and 10b, at the left of a cell. */
function stamps(layout: Layout): readonly Code[] {
  return layout.stamps.map((box, i) =>
    frame(box, 0, i === 0 ? khoangCach.aboveDau : khoangCach.betweenDau, layout),
  )
}
