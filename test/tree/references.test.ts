import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseInline, textOf } from '../../src/tree/inline.ts'
import type { Cap, Khoi, PhuLuc, ThanhPhanNode, VanBanTree } from '../../src/tree/nodes.ts'
import { nameOf } from '../../src/tree/number.ts'
import { numbered, type Unnumbered, type UnnumberedCap } from '../../src/tree/numbered.ts'
import { resolveReferences } from '../../src/tree/references.ts'
import type { CacVanBanVienDan } from '../../src/tree/vien-dan.ts'
import { blocks } from '../../src/tree/visit.ts'

const documents: CacVanBanVienDan = {
  nd30: {
    loai: 'Nghị định',
    so_ky_hieu: '30/2020/NĐ-CP',
    thoi_gian_ban_hanh: '2020-03-05',
    co_quan_ban_hanh: 'Chính phủ',
    trich_yeu: 'về công tác văn thư',
  },
  luat: { loai: 'Luật', thoi_gian_ban_hanh: '2024-01-18', trich_yeu: 'Đất đai' },
}

const p = (text: string): Unnumbered => ({ kind: 'doan-van', content: parseInline(text) })

function level(cap: Cap, ma: string, ...children: readonly Unnumbered[]): UnnumberedCap {
  return { kind: 'cap', cap, so: '', ...(ma !== '' && { ma }), children }
}

function annex(so: string, ma: string, ...children: readonly Unnumbered[]): PhuLuc {
  return { kind: 'phu-luc', so, ma, lines: [], kemTheo: [], ...numbered(children) }
}

function tree(main: readonly Unnumbered[], ...others: readonly ThanhPhanNode[]): VanBanTree {
  const noiDung: ThanhPhanNode = { kind: 'noi-dung', ...numbered(main) }
  const first = others.filter(({ kind }) => kind !== 'phu-luc')
  const annexes = others.filter(({ kind }) => kind === 'phu-luc')
  return { kind: 'van-ban', loai: 'ke-hoach', children: [...first, noiDung, ...annexes] }
}

/** Its plain paragraphs and căn cứ, in reading order. */
function texts(resolved: VanBanTree): readonly string[] {
  const inBlocks = (children: readonly Khoi[]): readonly string[] =>
    Array.from(blocks(children)).flatMap(({ block }) =>
      block.kind === 'doan-van' ? [textOf(block.content)] : [],
    )
  return resolved.children.flatMap(node => {
    if (node.kind === 'can-cu') return [textOf(node.content)]
    return node.kind === 'noi-dung' || node.kind === 'phu-luc' ? inBlocks(node.children) : []
  })
}

const read = (main: readonly Unnumbered[], ...others: readonly ThanhPhanNode[]): readonly string[] =>
  texts(resolveReferences(tree(main, ...others), documents))

const canCu = (text: string): ThanhPhanNode => ({ kind: 'can-cu', content: parseInline(text) })

describe('a cited document', () => {
  const full = 'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư'

  it('is in full the first time, short after that, in annexes too', () => {
    expect(read([p('Theo <nd30>; <nd30>.'), p('<nd30>')], annex('Phụ lục', '', p('Kèm <nd30>.')))).toEqual([
      `Theo ${full}; Nghị định số 30/2020/NĐ-CP.`,
      'Nghị định số 30/2020/NĐ-CP',
      'Kèm Nghị định số 30/2020/NĐ-CP.',
    ])
  })

  it('is cited in full by each căn cứ, which counts as the first time', () => {
    expect(read([p('Theo <nd30>, <luat>.')], canCu('Căn cứ <nd30>;'), canCu('<luat>.'))).toEqual([
      `Căn cứ ${full};`,
      'Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024.',
      'Theo Nghị định số 30/2020/NĐ-CP, Luật Đất đai.',
    ])
  })
})

describe('a reference inside the document', () => {
  const main = [
    p('Tại <d> và <m>. <k> nêu rõ: <k>, <bang>, <pl>, <kpl>.'),
    level('muc', ''),
    level('muc', 'm', level('khoan', ''), level('khoan', 'k', level('diem', 'd'))),
    { kind: 'bang-bieu', ma: 'bang', title: [], cot: [], dauBang: [], hang: [], coChu: 13 } as const,
  ]

  it('goes up to the first level that tells which (6b)', () => {
    const second = annex(
      'Phụ lục II',
      'pl',
      level('muc', '', level('khoan', 'kpl')),
      p('Xem <kpl> và <k>, <pl>.'),
    )
    expect(read(main, annex('Phụ lục I', ''), second)).toEqual([
      'Tại điểm a khoản 2 Mục II và Mục II. Khoản 2 Mục II nêu rõ: khoản 2 Mục II, Bảng 1, Phụ lục II, khoản 1 Mục I Phụ lục II.',
      'Xem khoản 1 Mục I và khoản 2 Mục II Kế hoạch này, Phụ lục II.',
    ])
  })

  it('names điều and chương alone, mục and tiểu mục with what holds them (6a)', () => {
    const dieu = level('dieu', 'd', level('khoan', 'k', level('diem', 'i')))
    const content = level('phan', 'p', level('chuong', 'c', level('muc', 'm', level('tieu-muc', 't', dieu))))
    expect(read([content, p('Theo <p>, <c>, <m>, <t>, <d>, <k>, <i>')])).toEqual([
      'Theo Phần I, Chương I, Mục 1 Chương I, Tiểu mục 1 Mục 1 Chương I, Điều 1, khoản 1 Điều 1, điểm a khoản 1 Điều 1',
    ])
  })

  it('names the phần of a mục of 6b, which starts again in each', () => {
    const phan = (ma: string) => level('phan', '', level('muc', ma, level('khoan', `${ma}-k`)))
    expect(read([phan('a'), phan('b'), p('Theo <b>, <b-k>')])).toEqual([
      'Theo Mục I Phần II, khoản 1 Mục I Phần II',
    ])
  })

  it('keeps its emphasis, and stays as it was written when nothing has its name', () => {
    const [paragraph] = resolveReferences(tree([p('Theo **<x>** và **<nd30>**')]), documents).children
    expect(JSON.stringify(paragraph)).toContain('"text":"<x>","bold":true')
    expect(JSON.stringify(paragraph)).toContain('Chính phủ về công tác văn thư","bold":true')
  })

  it('is right in nơi nhận, without the name of the document', () => {
    const noiNhan: ThanhPhanNode = { kind: 'noi-nhan', items: [parseInline('Nơi nêu tại <m>;')] }
    const [first] = resolveReferences(tree([level('muc', 'm')], noiNhan), documents).children
    expect(first?.kind === 'noi-nhan' && first.items.map(textOf)).toEqual(['Nơi nêu tại Mục I;'])
  })
})

describe('any structure', () => {
  const below: Readonly<Record<string, readonly Cap[]>> = {
    '': ['phan', 'chuong', 'muc', 'dieu', 'khoan'],
    phan: ['chuong', 'muc', 'dieu'],
    chuong: ['muc', 'dieu'],
    muc: ['tieu-muc', 'dieu', 'khoan'],
    'tieu-muc': ['dieu'],
    dieu: ['khoan'],
    khoan: ['diem'],
    diem: [],
  }
  const levels = (parent: string): fc.Arbitrary<readonly UnnumberedCap[]> =>
    below[parent]!.length === 0
      ? fc.constant([])
      : fc.constantFrom(...below[parent]!).chain(cap =>
          fc.array(
            levels(cap).map(children => level(cap, '', ...children)),
            { maxLength: 3 },
          ),
        )

  it('is referred to by the numbers that are printed', () => {
    fc.assert(
      fc.property(levels(''), list => {
        let n = 0
        const named = (one: Unnumbered): Unnumbered =>
          one.kind === 'cap' ? { ...one, ma: `m${(n += 1)}`, children: one.children.map(named) } : one
        const main = list.map(named)
        const all = Array.from({ length: n }, (_, i) => p(`x <m${i + 1}>`))
        const resolved = resolveReferences(tree([...main, ...all]), {})
        const printed = new Map(texts(resolved).map((text, i) => [`m${i + 1}`, text.slice(2)]))
        const noiDung = resolved.children.find(node => node.kind === 'noi-dung')
        for (const { block, above } of blocks(noiDung?.children ?? [])) {
          if (block.kind !== 'cap' || block.cap === 'gach') continue
          const path = printed.get(block.ma!)!
          expect(path.startsWith(nameOf(block.cap, block.so))).toBe(true)
          const names = above.flatMap(one => (one.cap === 'gach' ? [] : [nameOf(one.cap, one.so)]))
          expect([...names, nameOf(block.cap, block.so)].reverse().join(' ').startsWith(path)).toBe(true)
        }
        // No two of them are called alike.
        expect(new Set(printed.values()).size).toBe(printed.size)
      }),
    )
  })
})
