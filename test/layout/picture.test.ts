import { describe, expect, it } from 'vitest'
import { lookOf } from '../../src/decree/style-of.ts'
import { landscape, pageOf } from '../../src/layout/page.ts'
import { pictureItems } from '../../src/layout/picture.ts'
import type { PictureBox } from '../../src/layout/types.ts'
import { lineHeightOf } from '../../src/metrics/measure.ts'
import { mmToPt } from '../../src/metrics/units.ts'
import { keyOf, type Size } from '../../src/tree/anh.ts'
import type { HinhAnh } from '../../src/tree/nodes.ts'

const upright = pageOf({})
const plain: HinhAnh = { kind: 'hinh-anh', anh: { tep: 'a.png' }, moTa: 'Sơ đồ' }
const named: HinhAnh = { ...plain, so: 'Hình 1.', title: [{ kind: 'chu', text: 'Sơ đồ chỉ huy' }] }

function boxOf(node: HinhAnh, size: Size, page = upright): PictureBox {
  const [first] = pictureItems(node, page, 'lon', new Map([[keyOf(node.anh), size]]))
  if (first?.kind !== 'picture') throw new Error('a picture comes first')
  return first
}

describe('a picture on its page', () => {
  it('is as large as it is asked to be', () => {
    expect(boxOf(plain, { width: 200, height: 100 })).toMatchObject({
      width: 200,
      height: 100,
      moTa: 'Sơ đồ',
    })
  })

  it('is never wider than the text, and keeps its proportions', () => {
    const { width, height } = boxOf(plain, { width: 1000, height: 100 })
    expect(width).toBeCloseTo(upright.textWidth)
    expect(height).toBeCloseTo(upright.textWidth / 10)
  })

  it('has more room where the page lies', () => {
    const page = landscape(upright)
    expect(boxOf(plain, { width: 600, height: 60 }, page).width).toBe(600)
  })

  it('is never higher than the page, its caption and the space around them included', () => {
    const page = mmToPt(upright.height - upright.margin.top - upright.margin.bottom)
    const { height, width } = boxOf(named, { width: 100, height: 2000 })
    const caption = lookOf('tenHinh', 'lon')
    const around = lookOf('hinhAnh', 'lon')
    const all =
      height +
      around.spaceBefore +
      around.spaceAfter +
      lineHeightOf(caption.size) +
      caption.spaceBefore +
      caption.spaceAfter
    expect(all).toBeLessThanOrEqual(page)
    expect(all).toBeGreaterThan(page - 10)
    expect(width).toBeCloseTo(height / 20)
    expect(height).toBeLessThan(boxOf(plain, { width: 100, height: 2000 }).height)
  })
})

describe('a caption', () => {
  it('stands below, on the page of its picture', () => {
    const [picture, caption, ...more] = pictureItems(named, upright, 'lon', new Map())
    expect(picture).toMatchObject({ kind: 'picture', keepNext: true })
    expect(caption).toMatchObject({
      kind: 'paragraph',
      look: 'tenHinh',
      keepNext: false,
      content: [{ text: 'Hình 1. ' }, { text: 'Sơ đồ chỉ huy' }],
    })
    expect(more).toEqual([])
  })

  it('is not there without a title', () => {
    expect(pictureItems(plain, upright, 'lon', new Map())).toMatchObject([
      { kind: 'picture', keepNext: false },
    ])
  })
})
