import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { fillValue } from '../../src/merge/fill.ts'
import { formats } from '../../src/merge/formats.ts'
import { engine } from '../../src/cli/engine.ts'
import { stage } from '../cli/stage.ts'
import { dataFile, eventsOf, planOf } from './stage.ts'

const text = readFileSync('docs/tron-thu.md', 'utf8')
const [, csv = ''] = /```csv\n([\s\S]*?)```/.exec(text) ?? []
const examples = Array.from(text.matchAll(/^\| `(.+?)` \| `(.+?)` \|/gm), ([, written = '', made = '']) => ({
  written,
  made,
})).filter(({ written }) => /^[a-z_]+: /.test(written))

describe('docs/tron-thu.md', () => {
  it('has its examples', () => expect(examples.length).toBeGreaterThan(20))

  it.each(examples)('says what comes of $written', async ({ written, made }) => {
    const events = await eventsOf(dataFile('k.csv', csv))
    const row = events.flatMap(event => (event.kind === 'row' ? [event.row] : []))[0]!
    const plan = planOf(written)
    const { value, problems } = fillValue(plan, row)
    expect([plan.problems, problems]).toEqual([[], []])
    expect(value).toEqual(parse(made))
  })

  it('names every format', () => {
    for (const { name } of formats) expect(text).toContain(name)
  })

  it.each(['khach.csv', 'khach.xlsx'])(
    'has an example that is merged with %s without a complaint',
    async data => {
      const at = await stage()
      for (const file of ['moi-hop.yaml', data]) await at.write(file, readFileSync(`docs/tron-thu/${file}`))
      const { code, err } = await at.vanban(
        ['merge', 'moi-hop.yaml', '--data', data, '-o', 'ra', '--name', '{stt}-{ho_ten}', '--to', 'text'],
        { engine },
      )
      expect([code, err]).toEqual([0, expect.stringContaining('3 đã ghi')])
      expect(await at.read('ra/1-Trần Văn Bình.txt')).toContain('ngày 10 tháng 3 năm 2026')
    },
  )
})
