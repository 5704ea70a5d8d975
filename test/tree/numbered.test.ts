import { describe, expect, it } from 'vitest'
import type { Cap, Khoi } from '../../src/tree/nodes.ts'
import { numbered, type Unnumbered } from '../../src/tree/numbered.ts'

function cap(name: Cap, ...children: readonly Unnumbered[]): Unnumbered {
  return { kind: 'cap', cap: name, so: '', children }
}

const table = (title?: string): Unnumbered => ({
  kind: 'bang-bieu',
  cot: [],
  dauBang: [],
  hang: [],
  coChu: 13,
  ...(title !== undefined && { title: [{ kind: 'chu', text: title }] }),
})

/** Numbers as an outline: `Chương I(Điều 1.(1. 2.))`. */
function outline(blocks: readonly Khoi[]): string {
  return blocks
    .map(block => {
      if (block.kind === 'doan-van') return '¶'
      if (block.kind !== 'cap') return block.so ?? block.kind
      return block.children.length === 0 ? block.so : `${block.so}(${outline(block.children)})`
    })
    .join(' ')
}

const numbers = (...blocks: readonly Unnumbered[]): string => outline(numbered(blocks).children)

describe('structure 6b', () => {
  it('counts phần through the content, mục from I in each phần', () => {
    const muc = () => cap('muc', cap('khoan'), cap('khoan', cap('diem'), cap('diem')))
    expect(numbers(cap('phan', muc(), muc()), cap('phan', muc()))).toBe(
      'Phần I(I.(1. 2.(a) b))) II.(1. 2.(a) b)))) Phần II(I.(1. 2.(a) b))))',
    )
  })

  it('writes dashes, and a plus within one', () => {
    expect(numbers(cap('gach', cap('gach')), cap('gach'))).toBe('-(+) -')
  })

  it('has đ between d and e', () => {
    expect(numbers(cap('khoan', ...Array.from({ length: 6 }, () => cap('diem'))))).toBe(
      '1.(a) b) c) d) đ) e))',
    )
  })

  it('starts lower levels again after one that stands beside them', () => {
    expect(numbers(cap('khoan'), cap('khoan'), cap('muc'), cap('khoan'))).toBe('1. 2. I. 1.')
  })
})

describe('structure 6a', () => {
  it('is where there is any chương, tiểu mục or điều, however deep', () => {
    expect(numbered([cap('muc')]).boCuc).toBe('muc')
    expect(numbered([cap('phan', cap('muc'))]).boCuc).toBe('muc')
    expect(numbered([cap('phan', cap('muc', cap('dieu')))]).boCuc).toBe('dieu')
    expect(numbered([cap('chuong')]).boCuc).toBe('dieu')
  })

  it('counts chương and điều through the content, mục in each chương, tiểu mục in each mục, khoản in each điều', () => {
    const dieu = () => cap('dieu', cap('khoan'), cap('khoan'))
    const muc = () => cap('muc', cap('tieu-muc', dieu()), cap('tieu-muc', dieu()))
    expect(numbers(cap('phan', cap('chuong', muc(), cap('muc'))), cap('phan', cap('chuong', muc())))).toBe(
      'Phần I(Chương I(Mục 1(Tiểu mục 1(Điều 1.(1. 2.)) Tiểu mục 2(Điều 2.(1. 2.))) Mục 2))' +
        ' Phần II(Chương II(Mục 1(Tiểu mục 1(Điều 3.(1. 2.)) Tiểu mục 2(Điều 4.(1. 2.)))))',
    )
  })
})

describe('captions', () => {
  it('count through the content, whatever they stand in, and only where there is a title', () => {
    expect(numbers(table('A'), cap('muc', table(), table('B')), cap('muc', table('C')))).toBe(
      'Bảng 1. I.(bang-bieu Bảng 2.) II.(Bảng 3.)',
    )
  })
})
