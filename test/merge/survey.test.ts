import { describe, expect, it } from 'vitest'
import { parsePattern } from '../../src/batch/name-pattern.ts'
import { pathOf } from '../../src/cli/merge-names.ts'
import { locateData } from '../../src/merge/locate-data.ts'
import { openNameHashes } from '../../src/merge/name-hashes.ts'
import { kindOf } from '../../src/merge/read-data.ts'
import { parseRows, selector } from '../../src/merge/select.ts'
import { dataFile, rowWith, surveyOf } from './stage.ts'

const csv = (text: string): { name: string; text: string } => ({ name: 'k.csv', text })

describe('a first look at all rows', () => {
  it('tells of each cell that does not fit, with its row', async () => {
    const { survey } = await surveyOf('a: ${x}\nb: ${y:dd/mm/yyyy}', csv('x,y\n1,2/3/2026\n,hôm qua\n3,\n'))
    expect(survey.ofData.map(({ code, at, column }) => [code, at, column])).toEqual([
      ['tron/o-trong', 3, 'x'],
      ['tron/sai-kieu', 3, 'y'],
      ['tron/o-trong', 4, 'y'],
    ])
    expect(survey).toMatchObject({ rows: 3, selected: 3, bad: 2 })
  })

  it('tells of a column that is not there once, where the definition asks for it, and not in each row', async () => {
    const { survey } = await surveyOf('a: ${ho ten}\nb: ${stt}', csv('họ tên\nA\nB\n'))
    expect(survey.ofDefinition).toMatchObject([{ code: 'tron/thieu-cot', pointer: '/a' }])
    expect(survey.ofDefinition[0]?.hint).toContain('họ tên')
    expect(survey.ofData).toEqual([])
  })

  it('tells of a record without a cell that others have, wherever it comes first', async () => {
    const jsonl = { name: 'k.jsonl', text: '{"y":1}\n{"x":"a","y":2}\n{"y":3}\n' }
    const { survey } = await surveyOf('a: ${x} ${y}', jsonl)
    expect(survey.ofDefinition).toEqual([])
    expect(survey.ofData.map(({ code, at }) => [code, at]).sort()).toEqual([
      ['tron/o-trong', 1],
      ['tron/o-trong', 3],
    ])
  })

  it('reports so many of a kind, and counts the others', async () => {
    const { survey } = await surveyOf('a: ${x}', csv(`x,y\n${',1\n'.repeat(250)}`))
    const errors = survey.ofData.filter(({ severity }) => severity === 'error')
    expect(errors).toHaveLength(101)
    expect(errors.at(-1)?.message).toContain('150')
  })

  it('looks only at the rows that are wanted', async () => {
    const { survey } = await surveyOf('a: ${x}', csv('x,y\n1,1\n,2\n3,3\n'), { selection: { limit: 1 } })
    expect(survey.ofData.map(({ code }) => code)).toEqual(['tron/cot-thua'])
    expect(survey).toMatchObject({ rows: 3, selected: 1 })
  })

  it.each([
    ['case', 'x\nAn\nan\n'],
    ['form', `x\nHồ\n${'Hồ'.normalize('NFD')}\n`],
    ['signs that no name has', 'x\na/b\na:b\n'],
  ])('takes names that differ in %s for one', async (_, text) => {
    const { survey } = await surveyOf('a: ${x}', csv(text), { pattern: '{x}' })
    expect(survey.ofData.map(({ code, at }) => [code, at])).toEqual([['tron/trung-ten', 3]])
  })

  it('knows which names the pattern lacks', async () => {
    const empty = await surveyOf('a: b', csv('x,y\n,1\n'), { pattern: '{x}-{y}' })
    expect(empty.survey.ofData.map(({ code, column }) => [code, column])).toEqual([['tron/thieu-ten', 'x']])
    const unknown = await surveyOf('a: ${x}', csv('x\n1\n'), { pattern: '{z}-{stt}-{ten}' })
    expect(unknown.survey.ofData.map(({ code }) => code)).toEqual(['tron/thieu-ten'])
  })
})

describe('file names', () => {
  const pathWith = (name: string, width: number, cells: Record<string, string>): unknown => {
    const pattern = parsePattern(name)
    if ('message' in pattern) throw new Error(pattern.message)
    return pathOf(rowWith(cells, 7), width, {
      pattern,
      ascii: false,
      input: 'thu/moi-hop.yaml',
      folder: 'ra',
      to: 'pdf',
    })
  }

  it.each([
    ['{ten}-{stt}', 4, {}, 'ra/moi-hop-0007.pdf'],
    ['{stt}', 4, { stt: 'A1' }, 'ra/A1.pdf'],
    ['{don vi}/{Họ tên}', 1, { 'don vi': 'Thôn 1', 'Họ tên': 'An' }, 'ra/Thôn 1/An.pdf'],
  ])('%s of %d figures', (name, width, cells, path) => {
    expect(pathWith(name, width, cells)).toEqual({ path })
  })

  it('are found again when they are alike', () => {
    const hashes = openNameHashes()
    for (let row = 1; row <= 5000; row += 1) hashes.add(`tên ${row % 4999}`, row)
    expect([...hashes.suspects()].sort((a, b) => a - b)).toEqual([1, 5000])
  })
})

describe('rows that are wanted', () => {
  const rows = (text: string, limit?: number): readonly number[] => {
    const isWanted = selector({ ranges: parseRows(text)!, ...(limit !== undefined && { limit }) })
    return Array.from({ length: 20 }, (_, i) => i + 1).filter(isWanted)
  }

  it.each([
    ['17', [17]],
    ['3-5,1', [1, 3, 4, 5]],
    [' 2 - 3 , 3', [2, 3]],
  ])('%s', (text, wanted) => expect(rows(text)).toEqual(wanted))

  it('are no more than the limit', () => expect(rows('3-9', 2)).toEqual([3, 4]))

  it.each(['', '0', 'x', '5-3', '1,,2', '-1'])('are not told by «%s»', text =>
    expect(parseRows(text)).toBeUndefined(),
  )
})

describe('the place of a problem', () => {
  const placed = async (
    name: string,
    text: string,
    column: string | undefined,
    at: number,
  ): Promise<unknown> => {
    const file = dataFile(name, text)
    const kind = await kindOf(file)
    const columns = ['x', 'y'].map((one, index) => ({ name: one, index }))
    const problem = {
      code: 'c',
      severity: 'error',
      message: 'm',
      at,
      ...(column !== undefined && { column }),
    } as const
    const { diagnostics, text: quoted } = await locateData(file, kind as 'csv', [problem], columns)
    const { range, message } = diagnostics[0]!
    if (range === undefined) return message
    const { start, end } = range
    const clean = text.replaceAll('\r\n', '\n').replace(/^\ufeff/, '')
    return [
      start.line,
      start.column,
      clean.slice(start.offset, end.offset),
      quoted!.split('\n')[start.line - 1]!.slice(start.column - 1, end.column - 1),
    ]
  }

  it.each([
    ['a cell of CSV', 'k.csv', 'x,y\n1,2\n"a,b",c\n', 'y', 3, [3, 7, 'c', 'c']],
    ['one of a file with BOM and CRLF', 'k.csv', '\ufeffx;y\r\nhồ;2\r\n', 'y', 2, [2, 4, '2', '2']],
    ['an empty one', 'k.csv', 'x,y\n,2\n', 'x', 2, [2, 1, ',', ',']],
    ['a line', 'k.csv', 'x,y\n 1,2\n', undefined, 2, [2, 2, '1,2', '1,2']],
    ['a key of JSONL', 'k.jsonl', '{"x":1}\n{"x":1, "y":""}\n', 'y', 2, [2, 10, 'y', 'y']],
  ])('is told: %s', async (_, name, text, column, at, place) => {
    expect(await placed(name, text, column, at)).toEqual(place)
  })

  it('is told in words for a workbook', async () => {
    expect(await placed('k.xlsx', 'PK\x03\x04', 'y', 17)).toBe('Ô B17: m')
  })
})
