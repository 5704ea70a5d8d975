import { describe, expect, test } from 'vitest'
import { engine } from '../../src/cli/engine.ts'
import { codesIn, failing, stage, type Stage } from './stage.ts'

const install = (s: Stage, ...argv: readonly string[]): ReturnType<Stage['vanban']> =>
  s.vanban(['schema', '--install', ...argv], { engine })

describe('schema --install', () => {
  test('writes the schemas, each standing alone, and the setting', async () => {
    const s = await stage()
    expect((await install(s)).code).toBe(0)
    const names = await s.names('.vscode/vanban')
    expect(names).toEqual(expect.arrayContaining(['cong-van.schema.json', 'ke-hoach.schema.json']))
    expect(names).not.toContain('chung.schema.json')
    for (const name of names)
      expect(await s.read(`.vscode/vanban/${name}`)).not.toContain('"chung.schema.json')
    const settings = JSON.parse(await s.read('.vscode/settings.json')) as Record<string, object>
    expect(Object.keys(settings['yaml.schemas'] ?? {}).sort()).toEqual(
      names.map(name => `.vscode/vanban/${name}`),
    )
  })

  test('leaves every other setting, comment and line end', async () => {
    const s = await stage()
    const own =
      '{\r\n  // của tôi\r\n  "editor.tabSize": 2,\r\n  "yaml.schemas": { "a.json": ["a.yaml"] },\r\n}\r\n'
    await s.write('văn bản (1)/.vscode/settings.json', own)
    expect((await install(s, 'văn bản (1)')).code).toBe(0)
    const text = await s.read('văn bản (1)/.vscode/settings.json')
    expect(text.startsWith('{\r\n  // của tôi\r\n  "editor.tabSize": 2,\r\n')).toBe(true)
    expect(text).toMatch(/"a\.json": \[\s*"a\.yaml"\s*\]/)
    expect(text).toContain('".vscode/vanban/ke-hoach.schema.json"')
    expect(text).not.toMatch(/[^\r]\n/)
  })

  test('twice is as once', async () => {
    const s = await stage()
    await install(s)
    const once = await s.read('.vscode/settings.json')
    await install(s)
    expect(await s.read('.vscode/settings.json')).toBe(once)
  })

  test.each(['{ "a": ', '[]', '"x"'])('touches nothing where the settings are %s', async text => {
    const s = await stage()
    await s.write('.vscode/settings.json', text)
    const { code, err } = await install(s)
    expect(code).toBe(2)
    expect(codesIn(err)).toEqual(['file/khong-sua-duoc'])
    expect(await s.names('.vscode')).toEqual(['settings.json'])
    expect(await s.read('.vscode/settings.json')).toBe(text)
  })

  test('tells of a full disk', async () => {
    const s = await stage()
    const { code, err } = await s.vanban(['schema', '--install'], {
      engine,
      files: failing('create', 'ENOSPC'),
    })
    expect(code).toBe(2)
    expect(codesIn(err)).toContain('file/het-cho')
  })

  test('neither a type nor the option', async () => {
    const s = await stage()
    const { code, err } = await s.vanban(['schema'])
    expect(code).toBe(2)
    expect(err).toContain('ke-hoach, cong-van')
  })
})
