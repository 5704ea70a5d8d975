import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines, type BreakOptions } from '../../src/metrics/break-lines.ts'
import { widthOf } from '../../src/metrics/measure.ts'
import { mmToPt } from '../../src/metrics/units.ts'

const tenLoai: BreakOptions = { face: 'bold', sizePt: 14, maxWidthPt: mmToPt(140) }
const veViec: BreakOptions = { face: 'regular', sizePt: 13, maxWidthPt: mmToPt(62) }
const coQuan: BreakOptions = { face: 'bold', sizePt: 13, maxWidthPt: mmToPt(65) }

/** Lines as one text, for reading: `a | b`. */
function broken(text: string, options: BreakOptions): string {
  return breakLines(text, options).join(' | ')
}

describe('real headings', () => {
  it('breaks the trích yếu of Đức Phổ as its office did', () => {
    expect(broken('Triển khai thực hiện Bản Ghi nhớ giữa tỉnh Nghệ An và tỉnh Quảng Ngãi', tenLoai)).toBe(
      'Triển khai thực hiện Bản Ghi nhớ giữa | tỉnh Nghệ An và tỉnh Quảng Ngãi',
    )
  })

  it('breaks the trích yếu of Trà Bồng between its groups', () => {
    const text =
      'Tổ chức các hoạt động giao lưu, hợp tác, hỗ trợ phát triển với các huyện Quỳnh Châu, Quỳnh Hợp, ' +
      'Quỳnh Phong, tỉnh Nghệ An trong năm 2024 và những năm tiếp theo'
    expect(breakLines(text, { ...tenLoai, maxWidthPt: mmToPt(145) })).toEqual([
      'Tổ chức các hoạt động giao lưu, hợp tác, hỗ trợ phát triển',
      'với các huyện Quỳnh Châu, Quỳnh Hợp, Quỳnh Phong,',
      'tỉnh Nghệ An trong năm 2024 và những năm tiếp theo',
    ])
  })

  it('breaks V/v before «số» and «của»', () => {
    const text = 'V/v triển khai thực hiện Kết luận số 1753-KL/TU ngày 19/4/2023 của Ban Thường vụ Tỉnh ủy'
    expect(breakLines(text, veViec)).toEqual([
      'V/v triển khai thực hiện Kết luận',
      'số 1753-KL/TU ngày 19/4/2023',
      'của Ban Thường vụ Tỉnh ủy',
    ])
  })

  it('breaks V/v between words rather than syllables', () => {
    const text =
      'V/v xây dựng Kế hoạch thực hiện Chương trình hành động của Tỉnh ủy thực hiện ' +
      'Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XX'
    expect(breakLines(text, veViec)).toEqual([
      'V/v xây dựng Kế hoạch',
      'thực hiện Chương trình',
      'hành động của Tỉnh ủy thực hiện',
      'Nghị quyết Đại hội đại biểu',
      'Đảng bộ tỉnh lần thứ XX',
    ])
  })

  it('takes one line more rather than part a unit from its name', () => {
    const text =
      'V/v triển khai các nhiệm vụ hợp tác, kết nghĩa giữa Thành phố Quảng Ngãi và thành phố Vinh ' +
      'theo Bản ghi nhớ giữa tỉnh Nghệ An và tỉnh Quảng Ngãi'
    const lines = breakLines(text, veViec)
    expect(lines).toHaveLength(6)
    for (const name of [
      'Thành phố Quảng Ngãi',
      'thành phố Vinh',
      'Bản ghi nhớ',
      'tỉnh Nghệ An',
      'tỉnh Quảng Ngãi',
    ]) {
      expect(lines.some(line => line.includes(name))).toBe(true)
    }
  })

  it('ends no line with «số» or «ngày» where as few lines can do without', () => {
    const text =
      'V/v góp ý dự thảo Báo cáo số 15/BC-UBND ngày 02 tháng 5 năm 2024 của Ủy ban nhân dân xã Trà Sơn'
    expectAvoided(/ (số|ngày)( \||$)/, text)
  })
})

describe('names of offices, in capitals', () => {
  it.each([
    'TRUNG TÂM | DỊCH VỤ VIỆC LÀM | VÀ BẢO TRỢ XÃ HỘI',
    'TRƯỜNG MẪU GIÁO | HOA HỒNG',
    'ỦY BAN NHÂN DÂN | THỊ XÃ ĐỨC PHỔ',
    'UỶ BAN NHÂN DÂN | THÀNH PHỐ QUẢNG NGÃI',
    'ỦY BAN NHÂN DÂN | TỈNH QUẢNG NGÃI',
    'ỦY BAN NHÂN DÂN | THÀNH PHỐ HỒ CHÍ MINH',
    'ỦY BAN NHÂN DÂN | TỈNH BÀ RỊA - VŨNG TÀU',
    'ỦY BAN NHÂN DÂN | ĐẶC KHU LÝ SƠN',
    'HỘI ĐỒNG NHÂN DÂN | XÃ SƠN HÀ',
    'ỦY BAN MẶT TRẬN | TỔ QUỐC VIỆT NAM | TỈNH NGHỆ AN',
    'BAN QUẢN LÝ DỰ ÁN | ĐẦU TƯ XÂY DỰNG | HUYỆN TRÀ BỒNG',
    'VĂN PHÒNG | ĐOÀN ĐẠI BIỂU QUỐC HỘI | VÀ HỘI ĐỒNG NHÂN DÂN | TỈNH QUẢNG NGÃI',
  ])('%s', expected => {
    expect(broken(expected.replaceAll(' | ', ' '), coQuan)).toBe(expected)
  })

  it('does not take XÃ HỘI for a unit', () => {
    expect(broken('BẢO HIỂM XÃ HỘI TỈNH QUẢNG NGÃI', coQuan)).toBe('BẢO HIỂM XÃ HỘI | TỈNH QUẢNG NGÃI')
  })
})

describe('where a line does not end, if as few lines can do without', () => {
  it.each([
    ['inside a name', /Quỳnh \|/, 'Thăm và làm việc với xã Quỳnh Châu'],
    ['before a name', /xã \|/, 'Thăm và làm việc với xã Quỳnh Châu'],
    ['between a title and a name', /(ông|Nguyễn|Văn) \|/, 'Khen thưởng đột xuất ông Nguyễn Văn An'],
    ['before a number', /thứ \|/, 'Kỷ niệm Đại hội đại biểu lần thứ XX'],
    ['inside a unit', /(thành|phố) \|/, 'Tổ chức lễ hội tại thành phố Vinh'],
    ['at a lone dash', /- \||\| -/, 'Phát triển kinh tế - xã hội, bảo đảm quốc phòng - an ninh năm 2025'],
    [
      'after a word that leans on the next',
      / (về|của|các|trong|năm) \|/,
      'Hướng dẫn tuyên truyền về công tác cải cách hành chính của các cơ quan trong năm 2025',
    ],
    ['before one short word', /\| xã$/, 'Báo cáo kết quả giám sát của Thường trực Hội đồng nhân dân xã'],
  ])('%s', (_, bad, text) => {
    expectAvoided(bad, text)
  })

  it('at a non-breaking space, though the line grow too wide', () => {
    expect(broken('tỉnh\u00a0Quảng\u00a0Ngãi', { ...veViec, maxWidthPt: 10 })).toBe(
      'tỉnh\u00a0Quảng\u00a0Ngãi',
    )
    expect(broken('Quỳnh\u00a0Châu Vinh', { ...veViec, maxWidthPt: 10 })).toBe('Quỳnh\u00a0Châu | Vinh')
  })
})

describe('breakLines', () => {
  it('gives no line for no words', () => {
    expect(breakLines(' \n', tenLoai)).toEqual([])
  })

  it('leaves alone what fits', () => {
    expect(breakLines('Về việc  cử cán bộ', tenLoai)).toEqual(['Về việc cử cán bộ'])
  })

  it('breaks what fits when asked for more lines, but not beyond its words', () => {
    expect(broken('Bộ Giáo dục và Đào tạo', { ...tenLoai, minLines: 2 })).toBe('Bộ Giáo dục | và Đào tạo')
    expect(breakLines('Kế hoạch', { ...tenLoai, minLines: 5 })).toEqual(['Kế', 'hoạch'])
  })

  it('makes the last line the shorter one where all else is equal', () => {
    const side = 'lam '.repeat(18)
    const [first = '', last = ''] = breakLines(`${side}i đỏ ${side}`, {
      ...veViec,
      maxWidthPt: 700,
      minLines: 2,
    })
    expect(first.length).toBeGreaterThan(last.length)
  })

  it('lets a word that is too wide stand alone', () => {
    expect(breakLines('a 1753-KL/TU b', { ...veViec, maxWidthPt: 30 })).toEqual(['a', '1753-KL/TU', 'b'])
  })

  const syllables = fc.constantFrom(
    ...'V/v của tỉnh Quảng Ngãi và - số 15/KH-UBND ngày 5, nhân dân ỦY BAN thứ XX (sửa đổi) Hồ\u00a0Sơ'.split(
      ' ',
    ),
  )
  const texts = fc.array(fc.oneof(syllables, fc.string()), { maxLength: 30 }).map(words => words.join(' '))
  const options = fc.record({
    face: fc.constantFrom('regular', 'bold', 'italic', 'bold-italic'),
    sizePt: fc.constantFrom(12, 13, 14),
    maxWidthPt: fc.integer({ min: 1, max: 500 }),
    minLines: fc.integer({ min: 1, max: 6 }),
  })

  it('gives back the text, in the fewest lines that fit or one more', () => {
    fc.assert(
      fc.property(texts, options, (text, chosen) => {
        const words = text.split(/[^\S\u00a0\u2007\u202f\ufeff]+/u).filter(word => word !== '')
        const lines = breakLines(text, chosen)
        expect(lines.join(' ')).toBe(words.join(' '))
        for (const line of lines) {
          const isOneWord = words.includes(line)
          if (!isOneWord)
            expect(widthOf(line, chosen.face, chosen.sizePt)).toBeLessThanOrEqual(chosen.maxWidthPt + 1e-5)
        }
        const asked = Math.min(chosen.minLines, words.length)
        const fewest = Math.max(greedyCount(words, chosen), asked)
        expect([fewest, fewest + 1]).toContain(lines.length)
      }),
    )
  })
})

/** At any width: if some way of breaking into as few lines avoids it, so does ours. */
function expectAvoided(bad: RegExp, text: string): void {
  for (let mm = 40; mm <= 130; mm++) {
    const options = { ...veViec, maxWidthPt: mmToPt(mm) }
    const lines = breakLines(text, options)
    const avoidable = everyWay(text.split(' '), lines.length, options).some(way => !bad.test(way))
    if (avoidable) expect(lines.join(' | ')).not.toMatch(bad)
  }
}

/** Every way to break the words into so many lines that fit. */
function everyWay(words: readonly string[], count: number, options: BreakOptions): readonly string[] {
  const fits = (line: string) => widthOf(line, options.face, options.sizePt) <= options.maxWidthPt
  if (count === 1) return [words.join(' ')].filter(fits)
  return words.slice(1).flatMap((_, i) => {
    const first = words.slice(0, i + 1).join(' ')
    return fits(first)
      ? everyWay(words.slice(i + 1), count - 1, options).map(rest => `${first} | ${rest}`)
      : []
  })
}

/** The number of lines of the plain way: fill each as far as it goes. */
function greedyCount(words: readonly string[], { face, sizePt, maxWidthPt }: BreakOptions): number {
  const lines: string[] = []
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && widthOf(longer, face, sizePt) <= maxWidthPt + 1e-6)
      lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.length
}
