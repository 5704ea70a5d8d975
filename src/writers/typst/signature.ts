import { khoangCach } from '../../decree/khoang-cach.ts'
import { danhSachNoiNhan, hinhChuKy, hinhDau, noiNhan as noiNhanFact } from '../../decree/muc-ii.ts'
import type { Layout, SignerBox } from '../../layout/types.ts'
import { mmToPt } from '../../metrics/units.ts'
import type { Inline, VanBanTree } from '../../tree/nodes.ts'
import { find } from '../../tree/visit.ts'
import { block, call, join, nothing, pt, typ, type Code } from './code.ts'
import { grid } from './grid.ts'
import { lines, paragraph } from './paragraph.ts'
import { image } from './picture.ts'

/** Ô 7, 8, 9b and 12: signers, and nơi nhận where it is beside them, in one row that never splits. */
export function signatureRow(tree: VanBanTree, layout: Layout): Code {
  const { signature: box } = layout
  const signers = box.signers.map(signer => ({ content: signerCode(signer, layout) }))
  const columns = signers.map(() => box.column)
  if (box.noiNhan === 'below') return grid(columns, [signers])
  const left = { content: noiNhan(tree, layout, box.liftNoiNhan) }
  return grid([box.left, ...columns], [[left, ...signers]])
}

/** Nơi nhận where it does not stand beside the signers. */
export function belowSignature(tree: VanBanTree, layout: Layout): Code {
  return layout.signature.noiNhan === 'below' ? join(noiNhan(tree, layout, 0)) : nothing
}

/** Ô 9b, and ô 12 on the line «Lưu», as Mẫu 1.4 and 1.5 have it; `lift` in pt. */
function noiNhan(tree: VanBanTree, layout: Layout, lift: number): readonly Code[] {
  const items = find(tree, 'noi-nhan')?.items ?? []
  const drafter = find(tree, 'nguoi-soan-thao')?.text
  const isBelow = layout.signature.noiNhan === 'below'
  const over = isBelow ? {} : { right: mmToPt(khoangCach.betweenColumns) }
  const last = items.length - 1
  return [
    lines('noiNhan', [noiNhanFact.word], layout, {
      before: khoangCach.aboveChuKy + lift,
      ...(isBelow ? { keepNext: true } : { strong: true }),
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
        { ...over, ...(isBelow && i < last && { keepNext: true }) },
      ),
    ),
  ]
}

function signerCode(signer: SignerBox, layout: Layout): readonly Code[] {
  const { around, chuKy, dau } = signer
  const hasPicture = chuKy !== undefined || dau !== undefined
  const names = [
    ...(signer.chucVuKhac.length > 0 ? [{ look: 'chucVuKhac', lines: signer.chucVuKhac } as const] : []),
    { look: 'hoTen', lines: signer.hoTen } as const,
  ]
  return [
    lines('quyenHan', signer.lines, layout, { before: khoangCach.aboveChuKy, strong: true }),
    hasPicture ? pictures(signer) : nothing,
    ...names.map(({ look, lines: texts }, i) =>
      lines(look, texts, layout, i === 0 && !hasPicture ? { before: around } : {}),
    ),
  ]
}

/** Ô 7c and 8. The seal comes last: it lies over the signature. */
function pictures({ around, chuKy, dau }: SignerBox): Code {
  return call(
    typ`block`,
    {
      width: typ`100%`,
      height: pt(chuKy?.height ?? 0),
      above: pt(around),
      below: pt(around),
      breakable: typ`false`,
    },
    [
      block([
        chuKy === undefined ? nothing : typ`place(top + center, ${image(chuKy.anh, chuKy, hinhChuKy.name)})`,
        dau === undefined
          ? nothing
          : typ`place(top + left, dx: ${pt(dau.x)}, dy: ${pt(dau.y)}, ${image(dau.anh, dau, hinhDau.name)})`,
      ]),
    ],
  )
}

function chu(text: string): Inline {
  return { kind: 'chu', text }
}
