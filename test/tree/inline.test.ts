import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { parseInline, referencesIn, textOf } from '../../src/tree/inline.ts'

/** `[b]` bold, `[i]` italic, `[bi]` both. */
function show(source: string): string {
  return parseInline(source)
    .map(run => {
      const style = `${run.bold ? 'b' : ''}${run.italic ? 'i' : ''}`
      return style === '' ? run.text : `[${style}:${run.text}]`
    })
    .join('')
}

describe('parseInline', () => {
  it.each([
    ['trước ngày **06/3/2024.** Sau', 'trước ngày [b:06/3/2024.] Sau'],
    [
      'báo cáo (*qua Phòng Tài chính - Kế hoạch*) kết quả',
      'báo cáo ([i:qua Phòng Tài chính - Kế hoạch]) kết quả',
    ],
    ['**Các phòng:** Tài chính', '[b:Các phòng:] Tài chính'],
    ['***cả hai*** rồi thôi', '[bi:cả hai] rồi thôi'],
    ['**đậm *và nghiêng* nữa**', '[b:đậm ][bi:và nghiêng][b: nữa]'],
    ['*a **b***', '[i:a ][bi:b]'],
    ['**a *b***', '[b:a ][bi:b]'],
    ['***a** b*', '[bi:a][i: b]'],
    ['***a* b**', '[bi:a][b: b]'],
    ['Hộ già yếu (*) và hộ nghèo (*) được ưu tiên.', 'Hộ già yếu (*) và hộ nghèo (*) được ưu tiên.'],
    ['(**) và (**)', '(**) và (**)'],
    ['*(Kèm theo phụ lục)*', '[i:(Kèm theo phụ lục)]'],
    ['5 * 3 * 2 = 30', '5 * 3 * 2 = 30'],
    ['2*3*4', '2*3*4'],
    ['một dấu * lẻ', 'một dấu * lẻ'],
    ['tên_tệp_dài và _gạch_', 'tên_tệp_dài và _gạch_'],
    ['\\*không nghiêng\\*', '*không nghiêng*'],
    ['đường dẫn C:\\van\\ban', 'đường dẫn C:\\van\\ban'],
    ['hai \\\\ gạch', 'hai \\ gạch'],
    ['**chưa đóng', '**chưa đóng'],
    ['****', '****'],
    ['', ''],
  ])('%s', (source, expected) => {
    expect(show(source)).toBe(expected)
  })

  it('takes <ma> for a reference, with its emphasis, and prints it as itself until it has words', () => {
    expect(parseInline('theo <nd30>, **<bang-1>**')).toEqual([
      { kind: 'chu', text: 'theo ' },
      { kind: 'chu', text: '', thamChieu: 'nd30' },
      { kind: 'chu', text: ', ' },
      { kind: 'chu', text: '', bold: true, thamChieu: 'bang-1' },
    ])
    expect(textOf(parseInline('theo <nd30>, **<bang-1>**'))).toBe('theo <nd30>, <bang-1>')
  })

  it.each(['\\<nd30>', '1 < 2 và 3 > 1', '<Tên>', '<5>', '<a', '<a b>', '<>'])('finds none in %s', source => {
    expect(parseInline(source)).toEqual([{ kind: 'chu', text: source.replace('\\', '') }])
    expect(referencesIn(source)).toEqual([])
  })

  it('names what a text refers to, in order', () => {
    expect(referencesIn('*<a>* \\<b> \\\\<c> <d_1>').map(({ ma }) => ma)).toEqual(['a', 'c', 'd_1'])
  })

  it('loses no letter that is not a star or a backslash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), source => {
        const text = textOf(parseInline(source))
        expect(text.replace(/[*\\]/g, '')).toBe(source.replace(/[*\\]/g, ''))
      }),
    )
  })
})

it('takes no < right after a letter for a reference', () => {
  expect(referencesIn('a<b>c <d> 5<e>')).toEqual([{ ma: 'd', index: 6 }])
  expect(parseInline('a<b>c')).toEqual([{ kind: 'chu', text: 'a<b>c' }])
})
