import { describe, expect, test } from 'vitest'
import { engine } from '../../src/cli/engine.ts'
import { codesIn, stage } from './stage.ts'

describe('template eject', () => {
  test('writes the template and its partials', async () => {
    const s = await stage()
    const { code, err } = await s.vanban(['template', 'eject', 'ke-hoach', '-o', 'rieng'])
    expect(code).toBe(0)
    expect(await s.read('rieng/ke-hoach.hbs')).toBe('{{> dau}}')
    expect(await s.read('rieng/partials/dau.hbs')).toBe('{{ky_hieu}}')
    expect(err).toContain('--template rieng')
  })

  test('never overwrites what was edited, unless forced, and then keeps it', async () => {
    const s = await stage()
    await s.write('khuon/ke-hoach.hbs', 'của tôi')
    const refused = await s.vanban(['template', 'eject', 'ke-hoach'])
    expect(refused.code).toBe(1)
    expect(codesIn(refused.err)).toEqual(['file/da-sua-tay'])
    expect(await s.read('khuon/ke-hoach.hbs')).toBe('của tôi')
    await s.vanban(['template', 'eject', 'ke-hoach', '--force'])
    expect(await s.read('khuon/ke-hoach.hbs')).toBe('{{> dau}}')
    expect(await s.read('khuon/ke-hoach.bak1.hbs')).toBe('của tôi')
  })

  test('of what is no type', async () => {
    const s = await stage()
    const { code, err } = await s.vanban(['template', 'eject', 'ke-hoch'])
    expect(code).toBe(2)
    expect(err).toContain('Có phải bạn muốn «ke-hoach»?')
  })
})

describe('template check', () => {
  const real = { engine }

  test('of what was just ejected', async () => {
    const s = await stage()
    await s.vanban(['template', 'eject', 'ke-hoach', '-o', 'k'], real)
    const { code, err } = await s.vanban(['template', 'check', 'k'], real)
    expect(err).toContain('không có vấn đề nào')
    expect(code).toBe(0)
  })

  test('shows the line of the template', async () => {
    const s = await stage()
    await s.write('k/ke-hoach.hbs', '<van-ban loai="{{loai_van_ban}}">\n  {{> phan-dauu}}\n</van-ban>')
    const { code, err } = await s.vanban(['template', 'check', 'k'], real)
    expect(code).toBe(1)
    expect(err).toContain('k/ke-hoach.hbs:2:7: lỗi template/mau-con-la')
    expect(err).toContain('2 │   {{> phan-dauu}}\n    │       ^^^^^^^^^')
    expect(err).toContain('Có phải bạn muốn phan-dau?')
  })

  test('as JSON', async () => {
    const s = await stage()
    await s.write('k/partials/dau-chi.hbs', '{{{do_mat}}}')
    const { out } = await s.vanban(['template', 'check', 'k', '--format', 'json'], real)
    const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string; file: string }[] }
    expect(diagnostics).toMatchObject([{ code: 'template/ba-ngoac', file: 'k/partials/dau-chi.hbs' }])
  })

  test('of a folder without templates', async () => {
    const s = await stage()
    await s.write('k/doc.txt', '')
    const { code, err } = await s.vanban(['template', 'check', 'k'])
    expect(code).toBe(2)
    expect(codesIn(err)).toEqual(['file/khong-co-khuon'])
  })
})

describe('--template with a folder', () => {
  test('overlays the shipped set, for render and check', async () => {
    const s = await stage()
    await s.write('k/partials/dau-chi.hbs', '\n{{{do_mat}}}')
    await s.write('a.yaml', 'loai_van_ban: ke-hoach\n')
    for (const command of ['render', 'check']) {
      const options: unknown[] = []
      const spy = spyInto(options)
      await s.vanban([command, 'a.yaml', '--template', 'k'], { engine: { compileFiles: spy, check: spy } })
      expect(options).toMatchObject([
        {
          template: {
            files: { 'partials/dau-chi.hbs': { file: 'k/partials/dau-chi.hbs', source: '\n{{{do_mat}}}' } },
          },
        },
      ])
    }
  })

  test('and the schema beside a single template', async () => {
    const s = await stage()
    await s.write('k/rieng.hbs', '<van-ban/>')
    await s.write('k/rieng.tuy-bien.schema.json', '{}')
    await s.write('a.yaml', '')
    const options: unknown[] = []
    const spy = spyInto(options)
    await s.vanban(['check', 'a.yaml', '--template', 'k/rieng.hbs'], { engine: { check: spy } })
    expect(options).toMatchObject([{ template: { file: 'k/rieng.hbs', tuyBien: { source: '{}' } } }])
  })
})

function spyInto(options: unknown[]) {
  return (_: Uint8Array, given: unknown) => {
    options.push(given)
    return Promise.resolve({ diagnostics: [] })
  }
}
