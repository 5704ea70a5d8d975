import { describe, expect, it } from 'vitest'
import { normalize, parseMarkup, renderMarkup, toTree, type VanBan } from '../../src/index.ts'
import { layOut } from '../../src/layout/lay-out.ts'
import type { SignatureBox } from '../../src/layout/types.ts'
import { lineHeightOf } from '../../src/metrics/measure.ts'
import { mmToPt, ptToMm } from '../../src/metrics/units.ts'
import { shippedLibrary } from '../../src/library.ts'
import { keyOf, type Sizes } from '../../src/tree/anh.ts'
import { congVan } from '../definition.ts'

const { template } = (await shippedLibrary.load('cong-van'))!

function box(own: Partial<VanBan>, sizes: Sizes = new Map()): SignatureBox {
  const markup = renderMarkup(normalize(congVan(own)), template)
  return layOut(toTree(parseMarkup(markup.value!).value!).value!, sizes).value!.signature
}

const head = (ho_ten = 'Nguyễn Văn A') => ({ chuc_vu: 'Giám đốc', ho_ten })
const deputy = { quyen_han: 'KT', chuc_vu: 'Phó Giám đốc', ho_ten: 'Trần Văn B' }
const TEXT = mmToPt(165)

describe('several signers', () => {
  it('stand side by side in columns of one width, nơi nhận beside them', () => {
    const found = box({ nguoi_ky: [head(), deputy] })
    expect(found.noiNhan).toBe('beside')
    expect(found.left + 2 * found.column).toBeCloseTo(TEXT, 6)
    expect(ptToMm(found.left)).toBeGreaterThanOrEqual(45)
  })

  it('have their names level: the room to sign makes up for the lines of a title', () => {
    const [one, two] = box({ nguoi_ky: [head(), deputy] }).signers
    expect(ptToMm(two!.around)).toBeCloseTo(27, 6)
    expect(one!.around - two!.around).toBeCloseTo(lineHeightOf(14), 6)
    const [short, other] = box({ nguoi_ky: [head(), { ...head(), chuc_vu_khac: 'Phó Trưởng ban' }] }).signers
    expect(short!.around - other!.around).toBeCloseTo(lineHeightOf(14), 6)
  })

  it.each([3, 4])(
    '%i of them leave nơi nhận no room beside them when a name would have to be broken',
    count => {
      const found = box({ nguoi_ky: Array.from({ length: count }, () => head('Nguyễn Thị Minh Hạnh')) })
      expect(found.noiNhan).toBe('below')
      expect(found.left).toBe(0)
      expect(found.column * count).toBeCloseTo(TEXT, 6)
    },
  )

  it('may be three with nơi nhận beside them, where all is short', () => {
    const found = box({ nguoi_ky: [head('Lê A'), head('Lê B'), head('Lê C')] })
    expect(found.noiNhan).toBe('beside')
    expect(ptToMm(found.left)).toBeGreaterThanOrEqual(45 - 1e-6)
  })
})

describe('pictures of a signature and a seal', () => {
  const hinh = { hinh_chu_ky: { tep: 'ck.png', rong: 40 }, hinh_dau: { tep: 'dau.png', rong: 36 } }
  const sizes = (signature: number): Sizes =>
    new Map([
      [keyOf(hinh.hinh_chu_ky), { width: mmToPt(40), height: mmToPt(signature) }],
      [keyOf(hinh.hinh_dau), { width: mmToPt(36), height: mmToPt(20) }],
    ])
  const signer = (height: number) => box({ nguoi_ky: { ...head(), ...hinh } }, sizes(height))

  it('stand in the middle of a room that is never less than 27 mm', () => {
    const [low] = signer(17).signers
    expect(ptToMm(low!.around)).toBeCloseTo(5, 6)
    const [high] = signer(35).signers
    expect(high!.around).toBeCloseTo(0, 6)
  })

  it('lie over each other by a third of the signature, the seal on its left', () => {
    const { column, signers } = signer(17)
    const { chuKy, dau } = signers[0]!
    const left = (column - chuKy!.width) / 2
    expect(dau!.x + dau!.width - left).toBeCloseTo(chuKy!.width / 3, 6)
    expect(dau!.y + dau!.height / 2).toBeCloseTo(chuKy!.height / 2, 6)
    expect(ptToMm(dau!.width)).toBeCloseTo(36, 6)
  })

  it('of several signers need columns wide enough: nơi nhận goes below, no seal over it', () => {
    const { noiNhan, signers } = box(
      {
        nguoi_ky: [
          { ...head(), ...hinh },
          { ...deputy, ...hinh },
        ],
      },
      new Map([...sizes(17)].map(([key, size]) => [key, { ...size, width: size.width * 0.8 }])),
    )
    expect(noiNhan).toBe('below')
    for (const { chuKy, dau } of signers)
      expect(dau!.x + dau!.width).toBeCloseTo((TEXT / 2 - chuKy!.width) / 2 + chuKy!.width / 3, 6)
  })

  it('of the first keep off the margin where its column is too narrow for them, which is told', () => {
    const three = { nguoi_ky: [1, 2, 3].map(() => ({ ...head(), ...hinh })) }
    const [first, second] = box(three, sizes(17)).signers
    expect(first!.dau!.x).toBe(0)
    expect(second!.dau!.x).toBeLessThan(0)
    const markup = renderMarkup(normalize(congVan(three)), template)
    const { diagnostics } = layOut(toTree(parseMarkup(markup.value!).value!).value!, sizes(17))
    expect(diagnostics.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['layout/qua-dai', '/nguoi_ky/0/hinh_dau'],
    ])
  })

  it('are left out where nobody has read them', () => {
    const [one] = box({ nguoi_ky: { ...head(), ...hinh } }).signers
    expect(one?.chuKy).toBeUndefined()
    expect(ptToMm(one!.around)).toBeCloseTo(27, 6)
  })
})
