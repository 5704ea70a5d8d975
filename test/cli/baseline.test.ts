import { describe, expect, it } from 'vitest'
import { codesIn, stage } from './stage.ts'

describe('check --baseline', () => {
  it('accepts today’s problems and fails on new ones', async () => {
    const s = await stage()
    await s.write('van ban/a.yaml', 'LỖI')
    await s.write('van ban/b.yaml', 'X')
    const check = ['check', 'van ban/a.yaml', 'van ban/b.yaml', '--baseline', 'moc.json']
    expect(await s.vanban([...check, '--update-baseline'])).toMatchObject({ code: 0, out: '' })
    expect(JSON.parse(await s.read('moc.json'))).toMatchObject({
      accepted: [{ file: 'van ban/a.yaml', code: 'schema/thieu-truong', count: 1 }],
    })
    const again = await s.vanban(check)
    expect([again.code, codesIn(again.err)]).toEqual([0, []])
    await s.write('van ban/b.yaml', 'LỖI')
    const fresh = await s.vanban(check)
    expect([fresh.code, codesIn(fresh.err)]).toEqual([1, ['schema/thieu-truong']])
    expect(fresh.err).toContain('van ban/b.yaml')
  })

  it('holds from another folder, and under another name of the file', async () => {
    const s = await stage()
    await s.write('kho/a.yaml', 'LỖI')
    await s.vanban(['check', 'kho/a.yaml', '--baseline', 'kho/moc.json', '--update-baseline'])
    expect(await s.read('kho/moc.json')).toContain('"file": "a.yaml"')
    const code = async (name: string): Promise<number> =>
      (await s.vanban(['check', name, '--baseline', 'kho/moc.json'])).code
    expect([await code('./kho/../kho/a.yaml'), await code(`${s.folder}/kho/a.yaml`)]).toEqual([0, 0])
  })

  it('tells what it accepts in vain', async () => {
    const s = await stage()
    await s.write('a.yaml', 'LỖI')
    const check = ['check', 'a.yaml', '--baseline', 'moc.json']
    await s.vanban([...check, '--update-baseline'])
    await s.write('a.yaml', 'X')
    const { code, err } = await s.vanban([...check, '--report', 'json=r.json'])
    expect([code, codesIn(err)]).toEqual([0, ['file/moc-thua']])
    expect(await s.read('r.json')).toContain('file/moc-thua')
    await s.vanban([...check, '--update-baseline'])
    expect(JSON.parse(await s.read('moc.json'))).toEqual({ version: 1, accepted: [] })
  })

  it('keeps entries of files that were not checked, while they are there', async () => {
    const s = await stage()
    for (const name of ['a', 'b', 'c']) await s.write(`${name}.yaml`, 'LỖI')
    const update = (...names: readonly string[]) =>
      s.vanban(['check', ...names, '--baseline', 'moc.json', '--update-baseline'])
    await update('a.yaml', 'b.yaml', 'c.yaml')
    const { rm } = await import('node:fs/promises')
    await rm(`${s.folder}/c.yaml`)
    await s.write('b.yaml', 'X')
    await update('b.yaml')
    const { accepted } = JSON.parse(await s.read('moc.json')) as { accepted: { file: string }[] }
    expect(accepted.map(one => one.file)).toEqual(['a.yaml'])
  })

  it('marks what is accepted in reports', async () => {
    const s = await stage()
    await s.write('a.yaml', 'LỖI')
    const check = ['check', 'a.yaml', '--baseline', 'moc.json']
    await s.vanban([...check, '--update-baseline'])
    const { out } = await s.vanban([
      ...check,
      '--report',
      'github=-',
      '--report',
      'json=r.json',
      '--report',
      'sarif=r.sarif',
    ])
    expect(out).toBe('')
    expect(JSON.parse(await s.read('r.json'))).toMatchObject({
      counts: { error: 0, accepted: 1 },
      diagnostics: [{ accepted: true }],
    })
    expect(await s.read('r.sarif')).toContain('"suppressions"')
  })

  it('says how to get one that is missing, or broken', async () => {
    const s = await stage()
    await s.write('a.yaml', 'LỖI')
    const missing = await s.vanban(['check', 'a.yaml', '--baseline', 'moc.json'])
    expect([missing.code, codesIn(missing.err)]).toEqual([2, ['file/khong-co-moc']])
    expect(missing.err).toContain('--update-baseline')
    await s.write('moc.json', '<<<<<<< HEAD')
    const broken = await s.vanban(['check', 'a.yaml', '--baseline', 'moc.json', '--update-baseline'])
    expect([broken.code, codesIn(broken.err)]).toEqual([2, ['file/moc-hong']])
    expect(await s.read('moc.json')).toBe('<<<<<<< HEAD')
  })

  it.each([
    [['--update-baseline'], /--baseline/],
    [['--baseline', 'a.yaml', '--update-baseline'], /moc-hong|trùng/],
    [['--baseline', 'm.json', '--update-baseline', '--report', 'json=m.json'], /trùng/],
  ])('refuses %j', async (args, words) => {
    const s = await stage()
    await s.write('a.yaml', 'LỖI')
    const { code, err } = await s.vanban(['check', 'a.yaml', ...args])
    expect(code).toBe(2)
    expect(err).toMatch(words)
    expect(await s.read('a.yaml')).toBe('LỖI')
  })
})
