import { readdirSync, readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { engine } from '../../src/cli/engine.ts'
import { workbook } from '../merge/workbook.ts'
import { codesIn, failing, stage, type Props, type Result, type Stage } from './stage.ts'

const definition = `loai_van_ban: cong-van
co_quan_ban_hanh: Ủy ban nhân dân xã Trà Bồng
don_vi_soan_thao: VP
dia_danh: Trà Bồng
so_van_ban: \${so}
trich_yeu: mời họp
kinh_gui: \${ho_ten}
noi_dung:
  - Kính mời \${ho_ten} dự họp \${ngay:chu}.
nguoi_ky: { quyen_han: TM, chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A }
noi_nhan: [Như trên]
`
const data =
  'so,ho_ten,ngay\n11,Ông Hồ Văn Ổi,5/2/2026\n12,Bà Lê Thị Cúc,2026-03-10\n13,Ông Đinh Út,15/11/2026\n'

/** A stage with a definition and its data, and the whole program behind it. */
async function office(
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Stage & { merge: Merge }> {
  const at = await stage()
  await at.write('moi.yaml', definition)
  await at.write('khach.csv', data)
  for (const [file, text] of Object.entries(more)) await at.write(file, text)
  return {
    ...at,
    merge: (options, props = {}) => at.vanban(['merge', 'moi.yaml', ...options], { engine, ...props }),
  }
}

type Merge = (options: readonly string[], props?: Props) => Promise<Result>

const asText = ['--data', 'khach.csv', '-o', 'ra', '--to', 'text']

describe('vanban merge', () => {
  it('makes a document for each row', async () => {
    const at = await office()
    const { code, err } = await at.merge([...asText, '--name', '{stt}-{ho_ten}'])
    expect([code, codesIn(err)]).toEqual([0, []])
    expect(await at.names('ra')).toEqual(['1-Ông Hồ Văn Ổi.txt', '2-Bà Lê Thị Cúc.txt', '3-Ông Đinh Út.txt'])
    const letter = await at.read('ra/2-Bà Lê Thị Cúc.txt')
    expect(letter).toContain('Số: 12/UBND-VP')
    expect(letter).toContain('Kính mời Bà Lê Thị Cúc dự họp ngày 10 tháng 3 năm 2026')
  })

  it('makes .docx, as any other definition would come out', async () => {
    const at = await office()
    await at.merge(['--data', 'khach.csv', '-o', 'ra', '--row', '1'])
    const one = definition
      .replace('${so}', '11')
      .replaceAll('${ho_ten}', 'Ông Hồ Văn Ổi')
      .replace('${ngay:chu}', 'ngày 05 tháng 02 năm 2026')
    await at.write('mot.yaml', one)
    await at.vanban(['render', 'mot.yaml'], { engine })
    const bytes = (name: string): Uint8Array => readFileSync(`${at.folder}/${name}`)
    expect(Buffer.compare(bytes('ra/moi-1.docx'), bytes('mot.docx'))).toBe(0)
    expect(strFromU8(unzipSync(bytes('mot.docx'))['word/document.xml']!)).toContain('Hồ Văn Ổi')
  })

  it('names files by the definition and the row, as wide as the last row', async () => {
    const at = await office({ 'khach.csv': `ho_ten,so,ngay\n${'A,1,5/2/2026\n'.repeat(10)}` })
    await at.merge([...asText, '--row', '2,9-10'])
    expect(await at.names('ra')).toEqual(['moi-02.txt', 'moi-09.txt', 'moi-10.txt'])
  })

  it.each([
    ['--limit', '2', ['moi-1.txt', 'moi-2.txt']],
    ['--row', '3', ['moi-3.txt']],
    ['--row', '2-3', ['moi-2.txt', 'moi-3.txt']],
  ])('does only %s %s', async (option, value, names) => {
    const at = await office()
    expect((await at.merge([...asText, option, value])).code).toBe(0)
    expect(await at.names('ra')).toEqual(names)
  })

  it('is parted by --shard, each row in one part', async () => {
    const at = await office({
      'khach.csv': `so,ho_ten,ngay\n${Array.from({ length: 20 }, (_, i) => `${i + 1},N${i},5/2/2026\n`).join('')}`,
    })
    for (const part of ['1/3', '2/3', '3/3'])
      await at.merge(['--data', 'khach.csv', '--to', 'text', '-o', part.replace('/', '-'), '--shard', part])
    const parts = ['1-3', '2-3', '3-3'].map(folder => readdirSync(`${at.folder}/${folder}`))
    expect(parts.flat()).toHaveLength(20)
    expect(new Set(parts.flat()).size).toBe(20)
  })

  it.each([
    ['khach.jsonl', '{"so": 11, "ho_ten": "Ông Hồ Văn Ổi", "ngay": "2026-02-05"}\n'],
    ['khach.yaml', '- so: 11\n  ho_ten: Ông Hồ Văn Ổi\n  ngay: 5/2/2026\n'],
    [
      'khach.xlsx',
      workbook({
        formats: [0, 'dd/mm/yyyy'],
        strings: ['<t>so</t>', '<t>ho_ten</t>', '<t>ngay</t>', '<t>Ông Hồ Văn Ổi</t>'],
        sheets: [
          {
            name: 'Khách',
            rows: '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row><row><c><v>11</v></c><c t="s"><v>3</v></c><c s="1"><v>46058</v></c></row>',
          },
        ],
      }),
    ],
  ])('reads %s alike', async (file, text) => {
    const at = await office({ [file]: text })
    await at.merge([...asText, '--row', '1'])
    await at.merge(['--data', file, '-o', 'khac', '--to', 'text'])
    expect(await at.read('khac/moi-1.txt')).toBe(await at.read('ra/moi-1.txt'))
  })

  it('reads data from standard input, though it reads them twice', async () => {
    const at = await office()
    expect((await at.merge(['--data', '-', '-o', 'ra', '--to', 'text'], { stdin: data })).code).toBe(0)
    expect(await at.names('ra')).toHaveLength(3)
  })

  it('leaves alone what is there already, byte for byte', async () => {
    const at = await office()
    await at.merge(asText)
    expect((await at.merge(asText)).err).toContain('3 chưa thay đổi')
  })
})

describe('before anything is written', () => {
  it.each([
    ['an empty cell', 'so,ho_ten,ngay\n1,A,5/2/2026\n2,,5/2/2026\n', ['tron/o-trong'], 'khach.csv:3:3'],
    [
      'a missing column',
      'so,ten,ngay\n1,A,5/2/2026\n',
      ['tron/thieu-cot', 'tron/thieu-cot'],
      'moi.yaml:7:11',
    ],
    ['what is no date', 'so,ho_ten,ngay\n1,A,mai\n', ['tron/sai-kieu'], 'khach.csv:2:5'],
    ['what is no number', 'so,ho_ten,ngay\nA,A,5/2/2026\n', ['tron/sai-kieu'], 'khach.csv:2:1'],
    ['rows of more cells', 'so,ho_ten,ngay\n1,A,5/2/2026,B\n', ['tron/hang-lech'], 'khach.csv:2:1'],
    ['no rows', 'so,ho_ten,ngay\n', ['tron/khong-co-hang'], 'khach.csv'],
  ])('%s is told with its place', async (_, text, codes, place) => {
    const at = await office({ 'khach.csv': text })
    const { code, err } = await at.merge(asText)
    expect([code, codesIn(err)]).toEqual([1, codes])
    expect(err).toContain(`${place}:`)
    expect(await at.names()).not.toContain('ra')
  })

  it('a cell of a workbook is named as the spreadsheet names it', async () => {
    const rows =
      '<row r="4"><c r="C4" t="inlineStr"><is><t>ho_ten</t></is></c><c r="D4" t="inlineStr"><is><t>so</t></is></c></row><row r="9"><c r="D9"><v>1</v></c></row>'
    const at = await office({
      'khach.xlsx': workbook({ sheets: [{ name: 'S', rows }] }),
      'moi.yaml': definition.replace(' ${ngay:chu}', ''),
    })
    const { err } = await at.merge(['--data', 'khach.xlsx', '-o', 'ra'])
    expect(err).toContain('Ô C9:')
  })

  it('two rows of one name are told', async () => {
    const at = await office({ 'khach.csv': 'so,ho_ten,ngay\n1,An,5/2/2026\n2,AN,5/2/2026\n' })
    const { code, err } = await at.merge([...asText, '--name', '{ho_ten}'])
    expect([code, codesIn(err)]).toEqual([1, ['tron/trung-ten']])
    // As it would be written.
    expect(err).toContain('«ra/AN.txt»')
    expect(await at.names()).not.toContain('ra')
  })

  it('the definition and its placeholders are judged', async () => {
    const at = await office({ 'moi.yaml': definition.replace('${ngay:chu}', '${ngay:chư} ${neu so}') })
    const { code, err } = await at.merge(asText)
    expect([code, codesIn(err)]).toEqual([1, ['tron/cu-phap']])
  })

  it('a report can be had of what was found', async () => {
    const at = await office({ 'khach.csv': 'so,ho_ten,ngay\n1,,5/2/2026\n' })
    const { out } = await at.merge([...asText, '--report', 'json=-'])
    expect(out).toContain('tron/o-trong')
  })
})

describe('a bad row', () => {
  const rows = 'so,ho_ten,ngay\n1,A,5/2/2026\n2,,5/2/2026\n3,C,5/2/2026\n'

  it('is left out where one wants so, and the others are made', async () => {
    const at = await office({ 'khach.csv': rows })
    const { code, err } = await at.merge([...asText, '--skip-bad-rows'])
    expect([code, codesIn(err)]).toEqual([1, ['tron/o-trong']])
    expect(err).toContain('Hàng 2:')
    expect(await at.names('ra')).toEqual(['moi-1.txt', 'moi-3.txt'])
  })

  it('whose document has an error stops no other', async () => {
    const at = await office({ 'khach.csv': rows.replace('2,,', '0,B,') })
    const { code, err } = await at.merge(asText)
    expect([code, codesIn(err)]).toEqual([1, ['schema/sai-gia-tri']])
    expect(err).toContain('moi.yaml:5:13')
    expect(err).toContain('Hàng 2:')
    expect(await at.names('ra')).toEqual(['moi-1.txt', 'moi-3.txt'])
  })

  it('--dry-run checks them all and writes nothing', async () => {
    const at = await office({ 'khach.csv': rows.replace('2,,', '0,B,') })
    const { code, err } = await at.merge(['--data', 'khach.csv', '--dry-run'])
    expect([code, codesIn(err)]).toEqual([1, ['schema/sai-gia-tri']])
    expect(await at.names()).toEqual(['khach.csv', 'moi.yaml'])
  })
})

describe('what is said of every row', () => {
  const many = `so,ho_ten,ngay\n${Array.from({ length: 40 }, (_, i) => `${i + 1},N${i},5/2/2026\n`).join('')}`

  it('is told once, and counted', async () => {
    const at = await office({
      'khach.csv': many,
      'moi.yaml': definition.replace('don_vi_soan_thao: VP\n', ''),
    })
    const { code, err } = await at.merge([...asText, '--report', 'json=bao-cao.json'])
    expect([code, codesIn(err)]).toEqual([0, ['decree/ky-hieu-thieu-don-vi']])
    expect(err).toContain('39 hàng khác cũng có decree/ky-hieu-thieu-don-vi ở moi.yaml:2:1')
    expect(err).toContain('40 cảnh báo')
    expect(
      (await at.read('bao-cao.json')).match(/decree\/ky-hieu-thieu-don-vi/g)?.length,
    ).toBeGreaterThanOrEqual(40)
  })
})

describe('wrong usage', () => {
  it.each([
    [['--data', 'khach.csv'], 'thiếu nơi ghi'],
    [['-o', 'ra'], '--data'],
    [['--data', 'khach.csv', '-o', 'ra.docx'], 'là một tệp'],
    [['--data', 'khach.csv', '-o', 'khach.csv'], 'là một tệp'],
    [['--data', 'khach.csv', '-o', 'ra', '--row', 'x'], '--row'],
    [['--data', 'khach.csv', '-o', 'ra', '--limit', '0'], '--limit'],
    [['--data', 'khach.csv', '-o', 'ra', '--name', '{ho_ten'], 'ngoặc nhọn'],
    [['--data', 'khach.csv', '-o', 'ra', '--jobs', '0'], '--jobs'],
    [['--data', 'khach.csv', '-o', 'ra', '--dpi', '100'], '--dpi'],
    [['--data', 'khach.csv', '-o', 'ra', '--shee', '2'], '--sheet'],
  ])('%j', async (options, words) => {
    const at = await office()
    const { code, err } = await at.merge(options)
    expect([code, err.includes(words)]).toEqual([2, true])
    expect(await at.names()).toEqual(['khach.csv', 'moi.yaml'])
  })

  it('both of definition and data from standard input', async () => {
    const at = await office()
    expect((await at.vanban(['merge', '-', '--data', '-', '-o', 'ra'], { engine })).code).toBe(2)
  })

  it('data that are not there, with the name that is near', async () => {
    const at = await office()
    const { code, err } = await at.merge(['--data', 'khach.cvs', '-o', 'ra'])
    expect([code, codesIn(err)]).toEqual([2, ['file/khong-tim-thay']])
    expect(err).toContain('khach.csv')
  })

  it('a folder of data', async () => {
    const at = await office({ 'bang/a.csv': 'a\n1\n' })
    expect(codesIn((await at.merge(['--data', 'bang', '-o', 'ra'])).err)).toEqual(['file/la-thu-muc'])
  })
})

describe('the machine', () => {
  it('may have no room: each row says so', async () => {
    const at = await office()
    const { code, err } = await at.merge(asText, { files: failing('create', 'ENOSPC') })
    expect([code, codesIn(err)]).toEqual([2, ['file/het-cho', 'file/het-cho', 'file/het-cho']])
  })

  it('may not let the data be read', async () => {
    const at = await office()
    const { code, err } = await at.merge(asText, {
      files: {
        readStream: path => {
          if (!path.endsWith('.csv')) return [readFileSync(path)] as unknown as AsyncIterable<Uint8Array>
          throw Object.assign(new Error('EIO'), { code: 'EIO' })
        },
      },
    })
    expect([code, codesIn(err)]).toEqual([2, ['file/khong-doc-duoc']])
  })

  it('keeps what a hand has changed', async () => {
    const at = await office()
    await at.merge(asText)
    await at.write('ra/moi-2.txt', 'sửa tay')
    const { code, err } = await at.merge(asText)
    expect([code, codesIn(err)]).toEqual([1, ['file/da-sua-tay']])
    expect((await at.merge([...asText, '--force'])).code).toBe(0)
    expect(await at.read('ra/moi-2.bak1.txt')).toBe('sửa tay')
  })
})
