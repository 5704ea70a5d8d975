import { khoangCach } from '../../decree/khoang-cach.ts'
import {
  danhSachNoiNhan,
  kinhGui as kinhGuiFact,
  noiNhan as noiNhanFact,
  quocHieu,
  tieuNgu,
} from '../../decree/muc-ii.ts'
import { lookOf } from '../../decree/style-of.ts'
import type { Layout } from '../../layout/types.ts'
import { mmToPt, ptToTwips } from '../../metrics/units.ts'
import type { Chu, VanBanTree } from '../../tree/nodes.ts'
import { find } from '../../tree/visit.ts'
import { lines, paragraph, rule } from './paragraph.ts'
import { element } from './xml.ts'

/** Ô 1 to 5b: two columns without borders or padding; số and date share the second row. */
export function letterhead(tree: VanBanTree, layout: Layout): string {
  const { letterhead: box } = layout
  const body = [
    box.chuQuan.length > 0 ? lines('coQuanChuQuan', box.chuQuan, layout) : '',
    lines('coQuanBanHanh', box.banHanh, layout),
    rule(box.banHanhRule),
  ]
  const motto = [
    lines('quocHieu', [quocHieu.text], layout),
    lines('tieuNgu', [tieuNgu.text], layout),
    rule(box.tieuNguRule),
  ]
  const number = [
    paragraph('soKyHieu', find(tree, 'so-ky-hieu')?.content ?? [], layout, {
      before: lookOf('soKyHieu', layout.coChu).spaceBefore + box.liftSo,
    }),
    box.trichYeuCongVan.length > 0 ? lines('trichYeuCongVan', box.trichYeuCongVan, layout) : '',
  ]
  const date = [paragraph('diaDanhThoiGian', find(tree, 'dia-danh-thoi-gian')?.content ?? [], layout)]
  return grid(
    [box.left, box.right],
    [
      [body, motto],
      [number, date],
    ],
  )
}

/** Ô 5a: tên loại, trích yếu and its rule. */
export function title(tree: VanBanTree, layout: Layout): string {
  const tenLoai = find(tree, 'ten-loai')
  if (tenLoai === undefined || layout.trichYeu === undefined) return ''
  return [
    lines('tenLoai', [tenLoai.text], layout),
    lines('trichYeu', layout.trichYeu.lines, layout),
    rule(layout.trichYeu.rule, { after: khoangCach.belowTrichYeu, keepNext: true }),
  ].join('')
}

/** Ô 9a. Several addressees: dashes in a line with each other, under the colon. */
export function kinhGui(tree: VanBanTree, layout: Layout): string {
  const node = find(tree, 'kinh-gui')
  const box = layout.kinhGui
  if (node === undefined || box === undefined) return ''
  const around = khoangCach.aroundKinhGui
  const word = chu(kinhGuiFact.word)
  const [only = []] = node.items
  if (box.kind !== 'listed')
    return paragraph('kinhGui', [word, chu(' '), ...only], layout, {
      before: around,
      after: around,
      ...(box.kind === 'centred'
        ? { align: 'center' as const }
        : { left: box.at + box.hang, hanging: box.hang }),
    })
  const items = node.items.map((item, i) =>
    paragraph('kinhGui', [chu(`${kinhGuiFact.dash} `), ...item], layout, {
      left: box.dash + box.hang,
      hanging: box.hang,
      ...(i === node.items.length - 1 && { after: around }),
    }),
  )
  return paragraph('kinhGui', [word], layout, { left: box.at, before: around }) + items.join('')
}

/** Ô 7 and 9b, in one row that never splits. */
export function signature(tree: VanBanTree, layout: Layout): string {
  const { signature: box } = layout
  const above = khoangCach.aboveChuKy
  const recipients = (find(tree, 'noi-nhan')?.items ?? []).map(item =>
    paragraph('danhSachNoiNhan', [chu(`${danhSachNoiNhan.dash} `), ...item], layout, {
      right: mmToPt(khoangCach.betweenColumns),
    }),
  )
  const left = [
    lines('noiNhan', [noiNhanFact.word], layout, { before: above + box.liftNoiNhan }),
    ...recipients,
  ]
  const right = [
    lines('quyenHan', box.lines, layout, { before: above }),
    lines('hoTen', box.hoTen, layout, { before: mmToPt(khoangCach.chuKy) }),
  ]
  return grid([box.left, box.right], [[left, right]])
}

/**
 * A table that only sets columns: widths in pt, each row's cells as their paragraphs. Said on the table
 * itself that it has no padding: LibreOffice does not take that from the default table style.
 */
function grid(widths: readonly number[], rows: readonly (readonly (readonly string[])[])[]): string {
  const columns = widths.map(ptToTwips)
  const zero = (side: string): string => element(`w:${side}`, { 'w:w': 0, 'w:type': 'dxa' })
  const properties = element(
    'w:tblPr',
    {},
    element('w:tblW', { 'w:w': columns.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }) +
      element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }) +
      NO_BORDERS +
      '<w:tblLayout w:type="fixed"/>' +
      element('w:tblCellMar', {}, ['top', 'left', 'bottom', 'right'].map(zero).join('')),
  )
  const cell = (paragraphs: readonly string[], i: number): string =>
    `<w:tc><w:tcPr>${element('w:tcW', { 'w:w': columns[i], 'w:type': 'dxa' })}</w:tcPr>${paragraphs.join('')}</w:tc>`
  const row = (cells: readonly (readonly string[])[]): string =>
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map(cell).join('')}</w:tr>`
  return element(
    'w:tbl',
    {},
    properties +
      element('w:tblGrid', {}, columns.map(width => element('w:gridCol', { 'w:w': width })).join('')) +
      rows.map(row).join(''),
  )
}

/** Said outright, for readers that draw borders unless told not to. */
const NO_BORDERS = element(
  'w:tblBorders',
  {},
  ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map(side => element(`w:${side}`, { 'w:val': 'none', 'w:sz': 0, 'w:space': 0, 'w:color': 'auto' }))
    .join(''),
)

function chu(text: string): Chu {
  return { kind: 'chu', text }
}
