import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkProfile } from '../../src/check-profile.ts'
import { khoaBoTrong } from '../../src/don-vi/fill.ts'
import { khoaChung, khoaGop } from '../../src/don-vi/layers.ts'
import { compile, shippedLibrary } from '../../src/index.ts'
import { loadProfile } from '../../src/profile.ts'
import { showFilled } from '../../src/show.ts'
import { readPictures } from '../anh/pictures.ts'

const text = readFileSync('docs/don-vi.md', 'utf8')
const blocks = (name: string): readonly string[] =>
  Array.from(text.matchAll(new RegExp('```yaml ' + name + '\\n([\\s\\S]*?)```', 'g')), ([, block]) => block!)
const profiles = blocks('don-vi')
const [definition = ''] = blocks('van-ban')
const profile = { files: [{ source: profiles[0]!, file: 'don-vi.yaml' }] }

interface ProfileSchema {
  readonly properties: object
  readonly $defs: { readonly mac_dinh: { readonly properties: object } }
}
const schema = JSON.parse(readFileSync('schemas/don-vi.schema.json', 'utf8')) as ProfileSchema

describe('docs/don-vi.md', () => {
  it.each(profiles.map((source, i) => ({ source, i })))('shows sound profiles: $i', async ({ source }) => {
    const above = source.includes('ke_thua') ? [{ source: 'khuon:\n', file: 'tinh.yaml' }] : []
    const files = [{ source, file: 'p.yaml' }, ...above]
    const { value, diagnostics } = await loadProfile({ files }, shippedLibrary)
    expect(diagnostics).toEqual([])
    const { types } = shippedLibrary
    expect(await checkProfile(value!, { types, folders: ['', '..'], readFile: readPictures })).toEqual([])
  })

  it('shows a definition that is whole under its profile', async () => {
    expect((await compile(definition, { to: 'text', profile })).diagnostics).toEqual([])
  })

  it('shows what vanban show prints', async () => {
    const { value } = await showFilled(definition, { profile })
    const shown = blocks('show')[0]!.split('\n').filter(Boolean)
    const site = /# (?:\S+ \()?don-vi\.yaml:(\d+)\)?$/
    for (const line of shown) {
      const [, pointer = ''] = /^([a-z_]+):.*#/.exec(line) ?? []
      const origin = value!.origins.get(`/${pointer}`)
      const [, said] = site.exec(line) ?? []
      if (origin?.from === 'ho-so') expect(line).toContain(`don-vi.yaml:${origin.range.start.line}`)
      if (origin?.from === 'chuong-trinh') expect(line).toContain('chương trình')
      if (pointer === 'nguoi_ky')
        expect(value!.goiTen.get('/nguoi_ky')?.site?.range.start.line).toBe(Number(said))
    }
    expect(shown.length).toBeGreaterThan(10)
  })

  it('tells of every key, and of no other', () => {
    const told = (part: string): string[] => Array.from(part.matchAll(/`([a-z_]+)`/g), ([, key]) => key!)
    const rows = text.split('\n').filter(line => line.startsWith('| `'))
    expect(rows.flatMap(row => told(row.split('|')[1]!)).sort()).toEqual(
      Object.keys(schema.properties).sort(),
    )
    const line = text.split('\n').find(one => one.startsWith('Trong `mac_dinh`'))!
    const own = Object.keys(schema.$defs.mac_dinh.properties).filter(key => !khoaChung.includes(key as never))
    expect(
      told(line)
        .filter(key => key !== 'mac_dinh')
        .sort(),
    ).toEqual(own.sort())
    const together = text.split('\n').find(one => one.includes('ghép theo từng khóa con'))!
    expect(
      told(together)
        .filter(key => key !== 'noi_nhan')
        .sort(),
    ).toEqual([...khoaGop].sort())
    const empty = text.split('\n').find(one => one.startsWith('- Để trống'))!
    expect(told(empty).sort()).toEqual([...khoaBoTrong].sort())
  })
})

describe('examples/don-vi', () => {
  const read = (path: string): string => readFileSync(`examples/don-vi/${path}`, 'utf8')
  const office = {
    files: ['xa-binh-son/don-vi.yaml', 'don-vi.yaml'].map(file => ({ source: read(file), file })),
  }

  it.each(['ke-hoach', 'cong-van'])('%s is whole under its profile', async name => {
    const { value, diagnostics } = await compile(read(`xa-binh-son/${name}.yaml`), {
      to: 'text',
      profile: office,
    })
    expect(diagnostics).toEqual([])
    expect(new TextDecoder().decode(value)).toContain('ỦY BAN NHÂN DÂN XÃ BÌNH SƠN')
  })
})
