import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soDangKyVanBanDi } from '../../src/decree/so-dang-ky.ts'
import { cacMuc } from '../../src/so-dang-ky/cac-muc.ts'
import { cacCot, tenCot } from '../../src/so-dang-ky/cot.ts'
import { readSo } from '../../src/so-dang-ky/read-csv.ts'
import { soMoi, suaHang, themHang, writeSo } from '../../src/so-dang-ky/write-csv.ts'
import { HEAD } from './register.ts'

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const read = (bytes: string | Uint8Array) => readSo(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
const codes = (bytes: string | Uint8Array) => read(bytes).diagnostics.map(({ code }) => code)

describe('a new register', () => {
  it('has the ten columns of the decree first, and is UTF-8 with BOM and CRLF', () => {
    const [head = '', rest] = text(writeSo(soMoi)).split('\r\n')
    expect(head).toMatch(/^\uFEFF"Số, ký hiệu văn bản",Ngày tháng văn bản,/)
    expect(rest).toBe('')
    expect(cacCot.slice(0, 10).map(cot => tenCot[cot])).toEqual(Object.values(soDangKyVanBanDi.cot))
    expect(Object.values(soDangKyVanBanDi.cot)).toHaveLength(10)
  })

  it('gives back what was put in, whatever it is', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('=1+1', '@x', '-5', 'a;b', 'a,b', 'dòng\nhai', '"', "'=x"),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), rows => {
        const so = rows.reduce((all, [nguoiKy, tep]) => themHang(all, { soKyHieu: '1', nguoiKy, tep }), soMoi)
        const back = cacMuc(read(writeSo(so)).value!).map(({ o }) => [o.nguoiKy, o.tep])
        const plain = (one: string): string => one.normalize('NFC').trim()
        // An apostrophe of an author before such a sign is taken for ours.
        const kept = rows.filter(row => row.every(one => !/^'[=+\-@\t\r]/.test(one.trim())))
        if (kept.length === rows.length) expect(back).toEqual(rows.map(row => row.map(one => plain(one))))
      }),
    )
  })

  it('lets no cell be a formula', () => {
    const so = themHang(soMoi, { soKyHieu: '1', nguoiKy: '=HYPERLINK("http://x")', noiNhan: '@a', luu: '+1' })
    expect(text(writeSo(so)).split('\r\n')[1]).toBe(`1,,,"'=HYPERLINK(""http://x"")",'@a,'+1,,,,,,,`)
  })
})

describe('what Excel made of it', () => {
  const row = '12/KH-UBND;20/11/2026;Kế hoạch kiểm tra'
  const utf16 = (of: string): Buffer => Buffer.from(`\uFEFF${of}`, 'utf16le')

  it.each([
    ['semicolons', `${HEAD}\r\n${row}\r\n`],
    ['BOM', `\uFEFF${HEAD}\n${row}\n`],
    ['tabs', `${HEAD}\n${row}`.replaceAll(';', '\t')],
    ['UTF-16 «Unicode text»', utf16(`${HEAD}\r\n${row}\r\n`.replaceAll(';', '\t'))],
    ['UTF-16 big-endian', utf16(`${HEAD}\r\n${row}\r\n`).swap16()],
    [
      'title lines above, numbers of columns below',
      `SỔ ĐĂNG KÝ VĂN BẢN ĐI;;\r\n;;\n${HEAD}\n(1);(2);(3)\n${row}\n;;\n`,
    ],
    ['sep=', `sep=;\n${HEAD}\n${row}\n`],
    ['other spelling', `Số ký hiệu;NGÀY, THÁNG;Tên loại và trích yếu nội dung\n${row}`],
    [
      'quotes everywhere',
      `"Số, ký hiệu văn bản","Ngày tháng văn bản","Tên loại và trích yếu nội dung văn bản"\n"${row.replaceAll(';', '","')}"`,
    ],
    ['decomposed letters', `${HEAD}\n${row}`.normalize('NFD')],
  ])('is read: %s', (_, bytes) => {
    const { value, diagnostics } = read(bytes)
    expect(diagnostics).toEqual([])
    expect(cacMuc(value!)).toMatchObject([
      { so: 12, kyHieu: 'KH-UBND', ngay: '2026-11-20', nam: 2026, o: { trichYeu: 'Kế hoạch kiểm tra' } },
    ])
  })

  it('keeps columns in their order, those of others, and rows of others', () => {
    const before = 'Ghi chú;Ngày tháng văn bản;Riêng;Số, ký hiệu văn bản\r\nx;;"y\nz";ghi tay\r\n;;;\r\n'
    const so = themHang(read(before).value!, { soKyHieu: '1/KH-UBND', ngay: '05/11/2026', tep: 'a.yaml' })
    const [head, first, second, third] = text(writeSo(so)).slice(1).split('\r\n')
    expect(head).toMatch(
      /^Ghi chú;Ngày tháng văn bản;Riêng;"Số, ký hiệu văn bản";.*Tệp định nghĩa;Tình trạng$/,
    )
    expect(first).toBe('x;;"y\nz";ghi tay')
    expect(second).toMatch(/^;05\/11\/2026;;1\/KH-UBND;+a\.yaml;$/)
    expect(third).toBe(';;;')
    const again = suaHang(so, 2, { tinhTrang: 'x' })
    expect(text(writeSo(again)).split('\r\n')[2]).toBe(`${second}x`)
  })

  it('counts lines as an editor does', () => {
    const { value } = read(`${HEAD}\r\n1;;"a\nb"\r\n2;;c\r\n`)
    expect(cacMuc(value!).map(({ dong }) => dong)).toEqual([2, 4])
  })
})

describe('what is no register', () => {
  it.each([
    ['', 'empty'],
    ['a,b\n1,2\n', 'no headings'],
    [`${HEAD.split(';')[0] ?? ''}\n1\n`, 'half the headings'],
    [`${HEAD}\n"1;2\n3;4\n`, 'a quote without end'],
    [Buffer.from([0x53, 0xe1, 0xbb, 0x20, 0xff]), 'ANSI'],
  ] as readonly (readonly [string | Buffer, string])[])('%j: %s', bytes => {
    expect(codes(bytes)).toEqual(['so/khong-doc-duoc'])
  })
})
