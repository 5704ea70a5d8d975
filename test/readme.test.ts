import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { prettyReport } from '../src/diagnostics/reporters/pretty.ts'
import { check, compile } from '../src/index.ts'

describe.each(['README.md', 'README.vi.md'])('%s', file => {
  const text = readFileSync(file, 'utf8')
  const blocks = (language: string): readonly string[] =>
    Array.from(text.matchAll(new RegExp('```' + language + '\\n([\\s\\S]*?)```', 'g')), ([, block]) => block!)

  const [definition = '', ...fragments] = blocks('yaml')

  it('shows definitions that render', async () => {
    expect((await check(definition)).diagnostics).toEqual([])
    expect(fragments.length).toBeGreaterThan(0)
  })

  it.each(fragments.map(fragment => [fragment.split(':')[0], fragment] as const))(
    'shows what a definition may have: %s …',
    async (_, fragment) => {
      expect((await check(withKeys(definition, fragment), { readFile: ofExamples })).diagnostics).toEqual([])
    },
  )

  it('says of a fragment what comes out', async () => {
    const said = fragments.flatMap(fragment =>
      Array.from(
        fragment.matchAll(/# (- Lưu:.*|Điều 1\..*|Bảng 1\..*|khoản 2 Điều 1|Hình 1|[\d.]+|… ngày .*)$/gm),
        ([, words]) => ({
          fragment,
          words: words!.replace(/^… /, ''),
        }),
      ),
    )
    expect(said.length).toBeGreaterThan(6)
    for (const { fragment, words } of said) {
      const { value } = await compile(withKeys(definition, fragment), { to: 'text', readFile: ofExamples })
      expect(new TextDecoder().decode(value), fragment).toContain(words)
    }
  })

  it('shows templates that run', async () => {
    const keHoach = definition.includes('ke-hoach')
      ? definition
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

/** The definition with the fragment's keys in place of its own. */
function withKeys(definition: string, fragment: string): string {
  const keysOf = (yaml: string): readonly string[] => yaml.split(/^(?=[a-z_]+:)/m)
  const own = keysOf(fragment).map(part => part.split(':')[0])
  return keysOf(definition)
    .filter(part => !own.includes(part.split(':')[0]))
    .concat(fragment)
    .join('')
}

/** Pictures that the examples have. */
function ofExamples(path: string): Promise<Uint8Array> {
  const found = ['examples/ke-hoach', 'examples/cong-van'].map(dir => `${dir}/${path}`).find(existsSync)
  return readFile(found ?? path)
}
