import { khoangCach } from '../../decree/khoang-cach.ts'
import { danhSachNoiNhan, hinhChuKy, hinhDau, noiNhan as noiNhanFact } from '../../decree/muc-ii.ts'
import type { Layout, SignerBox } from '../../layout/types.ts'
import { mmToPt } from '../../metrics/units.ts'
import type { Inline, VanBanTree } from '../../tree/nodes.ts'
import { find } from '../../tree/visit.ts'
import { grid } from './grid.ts'
import { inStyle, lines, paragraph, type Over } from './paragraph.ts'
import { floatingPicture, inlinePicture } from './picture.ts'

/**
 * Ô 7, 8, 9b and 12: signers, and nơi nhận where it is beside them, in one row that never splits. Below them nơi nhận
 * is the next row: LibreOffice keeps rows together, but not a table with the paragraph after it.
 */
export function signature(tree: VanBanTree, layout: Layout): string {
  const { signature: box } = layout
  const over = box.noiNhan === 'below' ? { keepNext: true } : {}
  const signers = box.signers.map(signer => ({ content: signerXml(signer, layout, over) }))
  const columns = signers.map(() => box.column)
  if (box.noiNhan === 'below')
    return grid(columns, [signers, [{ content: noiNhan(tree, layout, 0), span: columns.length }]])
  const left = { content: noiNhan(tree, layout, box.liftNoiNhan) }
  return grid([box.left, ...columns], [[left, ...signers]])
}

/** Ô 9b, and ô 12 on the line «Lưu», as Mẫu 1.4 and 1.5 have it; `lift` in pt. */
function noiNhan(tree: VanBanTree, layout: Layout, lift: number): readonly string[] {
  const items = find(tree, 'noi-nhan')?.items ?? []
  const drafter = find(tree, 'nguoi-soan-thao')?.text
  const over = layout.signature.noiNhan === 'below' ? {} : { right: mmToPt(khoangCach.betweenColumns) }
  const last = items.length - 1
  return [
    lines('noiNhan', [noiNhanFact.word], layout, {
      before: khoangCach.aboveChuKy + lift,
    }),
    ...items.map((item, i) =>
      paragraph(
        'danhSachNoiNhan',
        [
          chu(`${danhSachNoiNhan.dash} `),
          ...item,
          ...(i === last && drafter !== undefined ? [chu(` ${drafter}`)] : []),
        ],
        layout,
        over,
      ),
    ),
  ]
}

function signerXml(signer: SignerBox, layout: Layout, over: Over): readonly string[] {
  const { around, chuKy, dau } = signer
  const hasPicture = chuKy !== undefined || dau !== undefined
  const names = [
    ...(signer.chucVuKhac.length > 0 ? [{ look: 'chucVuKhac', lines: signer.chucVuKhac } as const] : []),
    { look: 'hoTen', lines: signer.hoTen } as const,
  ]
  return [
    lines('quyenHan', signer.lines, layout, {
      ...over,
      before: khoangCach.aboveChuKy,
      ...(hasPicture && { after: around }),
    }),
    hasPicture ? pictures(signer, over) : '',
    ...names.map(({ look, lines: texts }, i) =>
      lines(look, texts, layout, i === 0 && !hasPicture ? { ...over, before: around } : over),
    ),
  ]
}

/** Ô 7c and 8. The seal is named last: it lies over the signature. */
function pictures({ around, chuKy, dau }: SignerBox, over: Over): string {
  const runs = [
    chuKy === undefined ? '' : inlinePicture(chuKy.anh, chuKy, hinhChuKy.name),
    dau === undefined ? '' : floatingPicture(dau.anh, dau, dau, hinhDau.name),
  ]
  return inStyle(chuKy === undefined ? 'cuoi' : 'hoTen', { ...over, before: 0, after: around }, runs.join(''))
}

function chu(text: string): Inline {
  return { kind: 'chu', text }
}
