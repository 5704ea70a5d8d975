import { khoangCach } from '../../decree/khoang-cach.ts'
import { danhSachNoiNhan, hinhChuKy, hinhDau, noiNhan as noiNhanFact } from '../../decree/muc-ii.ts'
import type { Layout, SignerBox } from '../../layout/types.ts'
import { mmToPt } from '../../metrics/units.ts'
import type { Inline, VanBanTree } from '../../tree/nodes.ts'
import { find } from '../../tree/visit.ts'
import { grid } from './grid.ts'
import { AS_STYLED, inStyle, lines, paragraph, type Over } from './paragraph.ts'
import { floatingPicture, inlinePicture } from './picture.ts'
import { each } from './xml.ts'

/**
 * Ô 7, 8, 9b and 12: signers, and nơi nhận where it is beside them, in one row that never splits. Below them nơi nhận
 * is the next row: LibreOffice keeps rows together, but not a table with the paragraph after it.
 */
export function signature(tree: VanBanTree, layout: Layout): string {
  const { signature: box } = layout
  const over = box.noiNhan === 'below' ? { keepNext: true } : AS_STYLED
  const signers = box.signers.map(signer => ({ content: signerXml(signer, layout, over) }))
  const columns = signers.map(() => box.column)
  if (box.noiNhan === 'below')
    return grid(columns, [signers, [{ content: noiNhan(tree, layout, 0), span: columns.length }]])
  const left = { content: noiNhan(tree, layout, box.liftNoiNhan) }
  return grid([box.left, ...columns], [[left, ...signers]])
}

/** Ô 9b, and ô 12 on the line «Lưu», as Mẫu 1.4 and 1.5 have it; `lift` in pt. */
function noiNhan(tree: VanBanTree, layout: Layout, lift: number): string {
  const items = find(tree, 'noi-nhan')?.items ?? []
  const drafter = find(tree, 'nguoi-soan-thao')?.text
  const isBelow = layout.signature.noiNhan === 'below'
  const over = isBelow ? AS_STYLED : { right: mmToPt(khoangCach.betweenColumns) }
  const word = lines('noiNhan', [noiNhanFact.word], layout, { before: khoangCach.aboveChuKy + lift })
  const list = each(items, (item, i) => {
    const content = [DASH, ...item]
    if (i === items.length - 1 && drafter !== undefined) content.push(chu(` ${drafter}`))
    return paragraph('danhSachNoiNhan', content, layout, over)
  })
  return word + list
}

function signerXml(signer: SignerBox, layout: Layout, over: Over): string {
  const { around, chuKy, dau, chucVuKhac, hoTen } = signer
  const hasPicture = chuKy !== undefined || dau !== undefined
  const before = khoangCach.aboveChuKy
  const above = hasPicture ? { ...over, before, after: around } : { ...over, before }
  // The room to sign.
  const below = hasPicture ? over : { ...over, before: around }
  return (
    lines('quyenHan', signer.lines, layout, above) +
    (hasPicture ? pictures(signer, over) : '') +
    (chucVuKhac.length > 0 ? lines('chucVuKhac', chucVuKhac, layout, below) : '') +
    lines('hoTen', hoTen, layout, chucVuKhac.length > 0 ? over : below)
  )
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

const DASH = chu(`${danhSachNoiNhan.dash} `)
