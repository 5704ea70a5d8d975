import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { check, compile } from '../src/index.ts'

const minimal = `loai_van_ban: ke-hoach
co_quan_ban_hanh: Ủy ban nhân dân xã Trà Bồng
dia_danh: Trà Bồng
trich_yeu: Phòng, chống thiên tai
noi_dung:
  - Tổ chức thực hiện.
nguoi_ky:
  chuc_vu: Chủ tịch
  ho_ten: Nguyễn Văn A
noi_nhan: [UBND tỉnh]
`

async function found(yaml: string | Uint8Array): Promise<readonly string[]> {
  const { diagnostics } = await check(yaml, { file: 'kh.yaml' })
  return diagnostics.map(
    ({ code, file, range }) => `${file}:${range?.start.line}:${range?.start.column} ${code}`,
  )
}

describe('check', () => {
  it('finds nothing in a sound definition', async () => {
    expect(await found(minimal)).toEqual([])
  })

  it('reports the schema’s and the decree’s problems in one run, by line', async () => {
    const yaml = minimal
      .replace('dia_danh: Trà Bồng', 'dia_danh: [Trà Bồng]')
      .replace('Nguyễn Văn A', 'ThS. Nguyễn Văn A')
      .replace('Chủ tịch', 'Phó Chủ tịch')
    expect(await found(yaml)).toEqual([
      'kh.yaml:3:11 schema/sai-kieu',
      'kh.yaml:8:12 decree/kt-cap-pho',
      'kh.yaml:9:11 decree/hoc-ham-hoc-vi',
    ])
  })

  it('points at the line that the author wrote, through CRLF, a BOM and NFD', async () => {
    const yaml = minimal.replace('Nguyễn Văn A', 'ThS. Nguyễn Văn A')
    for (const variant of [yaml.replaceAll('\n', '\r\n'), `\ufeff${yaml}`, yaml.normalize('NFD')])
      expect(await found(new TextEncoder().encode(variant))).toEqual(['kh.yaml:9:11 decree/hoc-ham-hoc-vi'])
  })

  it('names the types that there are', async () => {
    const of = async (loai: string) =>
      (await check(minimal.replace('ke-hoach', loai))).diagnostics.map(({ code, hint }) => `${code} ${hint}`)
    expect(await of('ke-hoac')).toEqual([
      'schema/loai-van-ban Có phải bạn muốn ke-hoach? Các loại đã hỗ trợ: ke-hoach, cong-van.',
    ])
    expect((await of('to-trinh'))[0]).toMatch(/^schema\/loai-van-ban Các loại/)
    expect(await found(minimal.replace('loai_van_ban: ke-hoach\n', ''))).toEqual([
      'kh.yaml:1:1 schema/thieu-truong',
    ])
  })

  it('tells what does not hang on the type, whatever the type is said to be', async () => {
    const yaml = minimal.replace('ke-hoach', 'ke-hoac').replace('Nguyễn Văn A', 'ThS. Nguyễn Văn A')
    expect(await found(yaml)).toEqual([
      'kh.yaml:1:15 schema/loai-van-ban',
      'kh.yaml:9:11 decree/hoc-ham-hoc-vi',
    ])
    expect(await found(yaml.replace('  chuc_vu: Chủ tịch\n', ''))).toEqual([
      'kh.yaml:1:15 schema/loai-van-ban',
    ])
  })

  it('takes a template of one’s own', async () => {
    const source = '<van-ban loai="ke-hoach"><quoc-hieu/></van-ban>'
    const { diagnostics } = await check(minimal, { template: { source, file: 'own.hbs' } })
    expect(new Set(diagnostics.map(one => one.code))).toEqual(new Set(['decree/thieu-thanh-phan']))
  })
})

describe('a template of one’s own', () => {
  const codes = async (source: string) => {
    const { diagnostics } = await check(minimal, { file: 'kh.yaml', template: { source, file: 'own.hbs' } })
    return diagnostics.map(({ code, file }) => `${file} ${code}`)
  }
  const whole =
    '{{> phan-dau}}<ten-loai/><trich-yeu>{{> cac-dong trich_yeu}}</trich-yeu>{{> than-van-ban}}<noi-nhan><luu-van-ban/></noi-nhan>'

  it('is blamed for what it writes, not the definition', async () => {
    expect(await codes(`<van-ban loai="{{loai_van_ban}}">${whole}</van-ban>`)).toEqual([])
    expect(await codes(`<van-ban loai="{{loai_van_ban}}">${whole}<ten-loai/></van-ban>`)).toEqual([
      'own.hbs decree/sai-thu-tu',
      'own.hbs decree/thua-thanh-phan',
    ])
    expect(await codes('<van-ban loai="ke-hoach"><ho-ten>A</ho-ten></van-ban>')).toEqual([
      'own.hbs markup/sai-cho',
    ])
  })
})

describe('content', () => {
  const text = async (noi_dung: string) =>
    new TextDecoder().decode(
      (await compile(minimal.replace('noi_dung:\n  - Tổ chức thực hiện.\n', noi_dung), { to: 'text' })).value,
    )

  it('does so within a khoản too', async () => {
    expect(await text('noi_dung:\n  - khoan: |\n      Một.\n\n      Hai.\n  - khoan: Ba.\n')).toContain(
      '\n1. Một.\nHai.\n2. Ba./.\n',
    )
  })

  it('begins a new paragraph at an empty line of a block', async () => {
    expect(await text('noi_dung:\n  - |\n    Một\n    câu.\n\n    Hai.\n')).toContain('\nMột câu.\nHai./.\n')
  })
})

describe('properties', () => {
  it('are plain words', async () => {
    const { value } = await compile(minimal.replace('Phòng, chống', 'Phòng,  **chống**'))
    const core = new TextDecoder().decode(unzipSync(value!)['docProps/core.xml'])
    expect(core).toContain('<dc:title>Kế hoạch Phòng, chống thiên tai</dc:title>')
  })
})

describe('compile', () => {
  it('writes nothing where there is an error', async () => {
    const { value, diagnostics } = await compile(minimal.replace('Nguyễn Văn A', 'ThS. Nguyễn Văn A'))
    expect(value).toBeUndefined()
    expect(diagnostics).toHaveLength(1)
  })

  it('lets no data become markup, whatever is in it', async () => {
    // `\\<` is a plain <: `<van-ban>` would be a reference.
    const hostile = '</trich-yeu><hack/>{{trich_yeu}}{{{x}}} & \\<van-ban>'
    const { value } = await compile(minimal.replace('Phòng, chống thiên tai', JSON.stringify(hostile)), {
      to: 'text',
    })
    expect(new TextDecoder().decode(value)).toContain(hostile.replace('\\', ''))
  })
})
