import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEditor, type Editor, type Place } from './language-server.ts'

/** A plan as it looks half-way, with three mistakes. */
const HALF = `loai_van_ban: ke-hoach
co_quan_ban_hanh: Ủy ban nhân dân xã Trà Bồng
trich_yeu: Phòng, chống thiên tai năm 2026
muc_do_khan: gap
so_van_ban: năm
can_cu:
  - Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025
noi_dung:
  - muc: Mục đích
    noi_dung:
      - Chủ động ứng phó.
nguoi_ky:
  chuc_vu: Chủ tịch
  h
noi_nhn:
  - UBND tỉnh

`

let folder = ''
let editor: Editor

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vanban văn bản (1)-'))
  const program = ['node_modules/tsx/dist/cli.mjs', 'src/cli/vanban.ts']
  const { status, stderr } = spawnSync(process.execPath, [...program, 'schema', '--install', folder])
  expect(status, stderr.toString()).toBe(0)
  const settings = JSON.parse(await readFile(join(folder, '.vscode/settings.json'), 'utf8')) as Record<
    string,
    unknown
  >
  editor = await openEditor(folder, settings)
}, 30_000)

afterAll(async () => {
  await editor.close()
  await rm(folder, { recursive: true, force: true })
})

/** By the workspace's setting for files of that name, and by the line that `vanban new` writes. */
const ways: readonly (readonly [string, string])[] = [
  ['ke-hoach-thien-tai.yaml', HALF],
  ['viec/nhap.yaml', `# yaml-language-server: $schema=../.vscode/vanban/ke-hoach.schema.json\n${HALF}`],
]

describe.each(ways)('a half-written %s in an editor', { timeout: 30_000 }, (file, text) => {
  const at = (start: string, character: number): Place => ({
    line: text.split('\n').findIndex(line => line.startsWith(start)),
    character,
  })

  it('is told what is wrong, and not what is yet to come', async () => {
    const found = await editor.open(file, text)
    const lines = new Set(found.map(({ range }) => text.split('\n')[range.start.line]?.trim()))
    expect([...lines]).toEqual(
      expect.arrayContaining(['noi_nhn:', 'muc_do_khan: gap', 'so_van_ban: năm', 'h']),
    )
    expect(lines).not.toContain('chuc_vu: Chủ tịch')
  })

  it('is offered the keys that are not there yet', async () => {
    const keys = await editor.completions(file, { line: text.split('\n').length - 2, character: 0 })
    expect(keys).toEqual(expect.arrayContaining(['noi_nhan', 'thoi_gian_ban_hanh', 'phu_luc']))
    expect(keys).not.toContain('trich_yeu')
  })

  it('is offered the keys of a map inside', async () => {
    const keys = await editor.completions(file, at('  h', 3))
    expect(keys).toEqual(expect.arrayContaining(['ho_ten', 'hinh_chu_ky']))
    expect(keys).not.toContain('thoi_gian_ban_hanh')
  })

  it('is offered the values of a key', async () => {
    const values = await editor.completions(file, at('muc_do_khan: gap', 'muc_do_khan: '.length))
    expect(values).toEqual(['khan', 'thuong-khan', 'hoa-toc'])
  })

  it('explains a key in Vietnamese, with an example', async () => {
    const shown = await editor.hover(file, at('can_cu', 2))
    expect(shown).toContain('Các căn cứ ban hành văn bản')
    expect(shown).toContain('Căn cứ Luật Tổ chức chính quyền địa phương')
  })
})
