import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { prettyReport } from '../src/diagnostics/reporters/pretty.ts'
import { check } from '../src/index.ts'

describe.each(['README.md', 'README.vi.md'])('%s', file => {
  const text = readFileSync(file, 'utf8')
  const blocks = (language: string): readonly string[] =>
    Array.from(text.matchAll(new RegExp('```' + language + '\\n([\\s\\S]*?)```', 'g')), ([, block]) => block!)

  it('shows definitions that render', async () => {
    expect(blocks('yaml')).toHaveLength(1)
    for (const yaml of blocks('yaml')) expect((await check(yaml)).diagnostics).toEqual([])
  })

  it('shows templates that run', async () => {
    const [yaml] = blocks('yaml')
    const keHoach = yaml!.includes('ke-hoach')
      ? yaml!
      : readFileSync('examples/ke-hoach/toi-thieu.yaml', 'utf8')
    for (const source of blocks('handlebars'))
      expect((await check(keHoach, { template: { source, file: 'own.hbs' } })).diagnostics).toEqual([])
  })

  it('shows an error as it is printed', async () => {
    const yaml = `loai_van_ban: ke-hoach
co_quan_ban_hanh: Ủy ban nhân dân xã Trà Bồng
dia_danh: Trà Bồng
trich_yeu: Phòng, chống thiên tai

noi_dung:
  - Tổ chức thực hiện.

nguoi_ky:
  quyen_han: KT
  chuc_vu: Chủ tịch
  ho_ten: Nguyễn Văn A
noi_nhan: [UBND tỉnh]
`
    const { diagnostics } = await check(yaml, { file: 'kh.yaml' })
    const printed = prettyReport(diagnostics, new Map([['kh.yaml', yaml]]))
    const [, shown] = /\n( {4}kh\.yaml[\s\S]*?)\n\n/.exec(text)!
    expect(printed).toContain(shown!.replace(/^ {4}/gm, ''))
  })
})
