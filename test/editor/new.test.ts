import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engine } from '../../src/cli/engine.ts'
import { stage } from '../cli/stage.ts'
import { openEditor, type Editor } from './language-server.ts'

let folder = ''
let editor: Editor

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phần mềm (1)-'))
  await cp('schemas', join(folder, 'schemas'), { recursive: true })
  editor = await openEditor(folder, {})
}, 30_000)

afterAll(async () => {
  await editor.close()
  await rm(folder, { recursive: true, force: true })
})

describe('what vanban new writes, in an editor without any setting', { timeout: 30_000 }, () => {
  const own = {
    ...engine,
    schemaFile: (loai: string) => Promise.resolve(join(folder, 'schemas', `${loai}.schema.json`)),
  }

  it('finds the package’s schema, with that which it refers to, in a folder with spaces and Vietnamese letters', async () => {
    const s = await stage()
    await s.vanban(['new', 'ke-hoach', '-o', 'a.yaml'], { engine: own })
    const text = await readFile(join(s.folder, 'a.yaml'), 'utf8')
    const file = 'thư mục/a.yaml'
    expect(await editor.open(file, text)).toEqual([])
    const found = await editor.open(file.replace('a.', 'b.'), `${text}muc_do_khan: gap\n`)
    expect(found).toHaveLength(1)
    const line = text.split('\n').findIndex(one => one.startsWith('trich_yeu'))
    expect(await editor.hover('thư mục/b.yaml', { line, character: 2 })).toContain('Một câu ngắn gọn')
  })

  it('is sound under a profile, which gives what is not written', async () => {
    const s = await stage()
    await writeFile(
      join(s.folder, 'don-vi.yaml'),
      'co_quan_ban_hanh: Sở Nội vụ\ndia_danh: Huế\nnguoi_ky: { gd: { chuc_vu: Giám đốc, ho_ten: Lê An } }\n',
    )
    for (const loai of ['ke-hoach', 'cong-van']) {
      const { code, err } = await s.vanban(['new', loai, '-o', `${loai}.yaml`], { engine: own })
      expect(code, err).toBe(0)
      expect(
        await editor.open(`${loai}-c.yaml`, await readFile(join(s.folder, `${loai}.yaml`), 'utf8')),
      ).toEqual([])
    }
  })
})
