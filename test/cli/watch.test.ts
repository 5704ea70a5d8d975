import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { stage, type Result, type Stage } from './stage.ts'

/** A watching command, until the test ends it. */
function watching(s: Stage, argv: readonly string[]) {
  let end: () => void = () => undefined
  const interrupted = new Promise<void>(resolve => (end = resolve))
  const running = s.vanban(['render', ...argv, '--watch'], { interrupted: () => interrupted })
  let ended: Result | undefined
  void running.then(result => (ended = result))
  onTestFinished(async () => {
    end()
    await running
  })
  /** Waits for a product to be so. */
  const comes = async (file: string, text: string | undefined): Promise<void> => {
    for (;;) {
      const now = await s.read(file).catch(() => undefined)
      if (now === text) return
      if (ended !== undefined) throw new Error(`ended: ${ended.err}`)
      await new Promise(resolve => setTimeout(resolve, 10))
    }
  }
  const stop = (): Promise<Result> => {
    end()
    return running
  }
  return { comes, stop }
}

/** As an editor saves. */
async function save(s: Stage, file: string, text: string): Promise<void> {
  await s.write(`${file}~`, text)
  await rename(join(s.folder, `${file}~`), join(s.folder, file))
}

describe('--watch', () => {
  test('renders what is saved, and takes up what is new, until Ctrl-C', async () => {
    const s = await stage()
    await s.write('văn bản (1)/a.yaml', 'a')
    await s.write('văn bản (1)/b.yaml', 'b')
    const { comes, stop } = watching(s, ['văn bản (1)', '-o', 'ra'])
    await comes('ra/a.docx', 'STAMP:A')
    await comes('ra/b.docx', 'STAMP:B')
    await save(s, 'văn bản (1)/a.yaml', 'mới')
    await comes('ra/a.docx', 'STAMP:MỚI')
    await s.write('văn bản (1)/c.yaml', 'c')
    await comes('ra/c.docx', 'STAMP:C')
    await mkdir(join(s.folder, 'văn bản (1)/con'))
    await s.write('văn bản (1)/con/d.yaml', 'd')
    await comes('ra/con/d.docx', 'STAMP:D')
    const { code, err } = await stop()
    expect(code).toBe(0)
    expect(err.match(/^Đã ghi ra\/b\.docx$/gm)).toHaveLength(1)
    expect(err).toMatch(/Đã dừng theo dõi\.\n$/)
  })

  test('tells what is wrong, and goes on', async () => {
    const s = await stage()
    await s.write('a.yaml', 'LỖI')
    const { comes, stop } = watching(s, ['a.yaml'])
    await save(s, 'a.yaml', 'tốt')
    await comes('a.docx', 'STAMP:TỐT')
    await rm(join(s.folder, 'a.yaml'))
    await save(s, 'a.yaml', 'lại')
    await comes('a.docx', 'STAMP:LẠI')
    const { code, err } = await stop()
    expect(code).toBe(0)
    expect(err).toContain('Đang theo dõi')
  })

  test('makes all anew with another template', async () => {
    const s = await stage()
    await s.write('v/a.yaml', 'a')
    await s.write('k/ke-hoach.hbs', 'x')
    const { comes } = watching(s, ['v', '-o', 'ra', '--template', 'k'])
    await comes('ra/a.docx', 'STAMP:A')
    await rm(join(s.folder, 'ra/a.docx'))
    await save(s, 'k/ke-hoach.hbs', 'y')
    await comes('ra/a.docx', 'STAMP:A')
  })

  test('two definitions that come to fall together are told; the watching goes on', async () => {
    const s = await stage()
    await s.write('v/a.yaml', 'so_van_ban: 1')
    await s.write('v/b.yaml', 'so_van_ban: 2')
    const { comes, stop } = watching(s, ['v', '-o', 'ra', '--name', '{so_van_ban}'])
    await comes('ra/02.docx', 'STAMP:SO_VAN_BAN: 2')
    await save(s, 'v/b.yaml', 'so_van_ban: 1')
    await new Promise(resolve => setTimeout(resolve, 300))
    await save(s, 'v/b.yaml', 'so_van_ban: 3')
    await comes('ra/03.docx', 'STAMP:SO_VAN_BAN: 3')
    expect((await stop()).err).toContain('cùng ghi ra')
  })

  test('does not watch a definition that is not there for nothing', async () => {
    const s = await stage()
    const result = await s.vanban(['render', 'khong/*.yaml', '--watch'])
    expect(result.code).toBe(2)
  })
})
