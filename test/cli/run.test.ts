import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { loaiVanBan } from '../../src/decree/loai-van-ban.ts'
import { displayWidth } from '../../src/diagnostics/display.ts'
import { fileCodes } from '../../src/cli/file-codes.ts'
import { version } from '../../src/cli/version.ts'
import { problem, stage } from './stage.ts'

const english =
  /\b(usage|options?|commands?|arguments?|error|did you mean|display|output the|default|choices)\b/i

describe('the command line speaks Vietnamese', () => {
  test.each([
    [['--help']],
    [['help']],
    [['help', 'render']],
    [['render', '--help']],
    [['check', '-h']],
    [['explain', '--help']],
    [['list', '--help']],
    [['schema', '--help']],
  ])('help: %j', async argv => {
    const result = await (await stage()).vanban(argv)
    expect(result).toMatchObject({ code: 0, err: '' })
    expect(result.out).toMatch(/^Cách dùng: vanban/)
    expect(result.out).toContain('Tùy chọn:')
    expect(result.out.replaceAll('--output', '')).not.toMatch(english)
  })

  test.each([
    [[], /Cách dùng/],
    [['help', 'khong-co'], /Cách dùng/],
    [['rendr'], /«rendr».*\n.*«render»/],
    [['xyz'], /«xyz»/],
    [['render'], /<tệp>/],
    [['render', 'a.yaml', '--fore'], /«--fore».*\n.*«--force»/],
    [['render', 'a.yaml', '--x\u001b[2J'], /«--x\\x1b\[2J»/],
    [['render', 'a.yaml', '-o'], /--output/],
    [['render', 'a.yaml', '--to', 'dox'], /«dox».*docx, text.*\n.*«docx»/],
    [['check', 'a.yaml', '--format', "a'b"], /«a'b».*pretty, json/],
    [['list', 'x'], /nhận 0, đã nêu 1/],
    [['schema', 'ke-hoac'], /«ke-hoach»/],
    [['schema', 'bao-cao'], /chưa được hỗ trợ/],
    [['explain', 'decree/ky-hieu-co-nm'], /«decree\/ky-hieu-co-nam»/],
    [['explain', 'ky-hieu-co-nam'], /«decree\/ky-hieu-co-nam»/],
    [['--versoin'], /«--version»/],
    [['explain', '\u001b[31m'], /«\\x1b\[31m»/],
    [['schema', '\u001b[31m\u202e'], /«\\x1b\[31m\\u\{202e\}»/],
    [['render', 'a.yaml', 'b.yaml', '-o', '\u001b[31m.docx'], /«\\x1b\[31m\.docx»/],
    [['render', 'a\u001b.yaml', '-o', 'a\u001b.yaml'], /«a\\x1b\.yaml»/],
  ])('wrong usage: %j', async (argv, said) => {
    const result = await (await stage()).vanban(argv)
    expect(result).toMatchObject({ code: 2, out: '' })
    expect(result.err).toMatch(said)
    expect(result.err).not.toMatch(/[^\P{C}\n]/u)
    expect(result.err.replaceAll('--output', '')).not.toMatch(english)
  })
})

describe('--version', () => {
  test('is the package’s', async () => {
    const { version: packaged } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
    expect(version).toBe(packaged)
    expect(await (await stage()).vanban(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })
})

describe('check', () => {
  test('ends with 1 for an error, 0 for a hint or nothing, and writes nothing', async () => {
    const s = await stage()
    await s.write('xau.yaml', 'LỖI')
    await s.write('goi-y.yaml', 'GỢI Ý')
    await s.write('tot.yaml', 'tốt')
    expect((await s.vanban(['check', 'xau.yaml', 'tot.yaml'])).code).toBe(1)
    expect((await s.vanban(['check', 'goi-y.yaml'])).code).toBe(0)
    expect(await s.vanban(['check', 'tot.yaml'])).toMatchObject({ code: 0, out: '' })
    expect(await s.names()).toHaveLength(3)
  })

  test('prints JSON on standard output, clean files included', async () => {
    const s = await stage()
    await s.write('xau.yaml', 'LỖI')
    await s.write('tot.yaml', 'tốt')
    const result = await s.vanban(['check', 'xau.yaml', 'tot.yaml', 'mat.yaml', '--format', 'json'])
    expect(result).toMatchObject({ code: 2, err: '' })
    expect(JSON.parse(result.out)).toMatchObject({
      version: 1,
      files: [{ file: 'xau.yaml' }, { file: 'tot.yaml' }, { file: 'mat.yaml' }],
      diagnostics: [{ code: 'schema/thieu-truong', file: 'xau.yaml' }, { code: 'file/khong-tim-thay' }],
      counts: { error: 2, warning: 0, hint: 0 },
    })
  })

  test('quotes the source, normalised as positions count it', async () => {
    const s = await stage()
    await s.write('a.yaml', `\ufeff${'kế hoạch: á'.normalize('NFD')}\r\n`)
    const at = (offset: number) => ({ offset, line: 1, column: offset + 1 })
    const found = problem('schema/khoa-la', { file: 'a.yaml', range: { start: at(10), end: at(11) } })
    const check = () => Promise.resolve({ diagnostics: [found] })
    const { err } = await s.vanban(['check', 'a.yaml'], { engine: { check } })
    expect(err).toContain('  1 │ kế hoạch: á\n    │           ^\n')
  })
})

describe('colour', () => {
  const escape = '\u001b['
  test.each([
    ['on a terminal', {}, true, true],
    ['not in a file', {}, false, false],
    ['not with NO_COLOR', { NO_COLOR: '1' }, true, false],
    ['with an empty NO_COLOR', { NO_COLOR: '' }, true, true],
    ['with FORCE_COLOR in a file', { FORCE_COLOR: '1' }, false, true],
    ['not with FORCE_COLOR=0', { FORCE_COLOR: '0' }, true, false],
    ['NO_COLOR before FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['not on a dumb terminal', { TERM: 'dumb' }, true, false],
  ])('%s', async (_, env, stderr, coloured) => {
    const s = await stage()
    await s.write('a.yaml', 'LỖI')
    const result = await s.vanban(['check', 'a.yaml'], { env, isTTY: { stdout: false, stderr } })
    expect(result.err.includes(escape)).toBe(coloured)
  })
})

describe('explain', () => {
  test('prints a page, with the decree’s place and both examples', async () => {
    const { code, out } = await (await stage()).vanban(['explain', 'decree/ky-hieu-co-nam'])
    expect(code).toBe(0)
    expect(out).toContain('điểm c khoản 3 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP')
    expect(out).toContain('\n    ky_hieu: 2024/KH-UBND\n')
    expect(out).toContain('\n    ky_hieu: KH-UBND\n')
  })

  test.each([...fileCodes.keys()])('knows the command line’s own code %s, with examples', async code => {
    const { out } = await (await stage()).vanban(['explain', code])
    expect(out.startsWith(`${code}: `)).toBe(true)
    expect(out.match(/^Ví dụ .*:\n\n {4}vanban |^ {4}(?:chmod|npm install) /gm)).toHaveLength(2)
  })
})

describe('list', () => {
  test('is an aligned table of the 29 types', async () => {
    const { out } = await (await stage()).vanban(['list'])
    const [head = '', ...rows] = out.trimEnd().split('\n')
    expect(rows).toHaveLength(29)
    expect(rows.filter(row => row.endsWith(' có'))).toHaveLength(2)
    const column = displayWidth(head.slice(0, head.indexOf('Hỗ trợ')))
    for (const row of rows) expect(displayWidth(row.replace(/(có|chưa)$/, ''))).toBe(column)
    for (const loai of loaiVanBan) expect(out).toContain(` ${loai.id} `)
  })
})
