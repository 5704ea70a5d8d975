import { describe, expect, test } from 'vitest'
import { MAX_BYTES } from '../../src/source/read-bytes.ts'
import { codesIn, failing, stage } from './stage.ts'

describe('an input', () => {
  test('that is missing suggests a neighbour of a similar name', async () => {
    const s = await stage()
    await s.write('kh/kế hoạch.yaml', 'a')
    const result = await s.vanban(['check', 'kh/ke hoach.yaml'])
    expect(result.code).toBe(2)
    expect(codesIn(result.err)).toEqual(['file/khong-tim-thay'])
    expect(result.err).toContain('Có phải bạn muốn «kh/kế hoạch.yaml»?')
  })

  test('named without its ending suggests the one with it', async () => {
    const s = await stage()
    await s.write('ke-hoach-phong-chong.yaml', 'a')
    expect((await s.vanban(['check', 'ke-hoach-phong-chong'])).err).toContain('«ke-hoach-phong-chong.yaml»')
  })

  test.each([
    ['NFC', 'NFD'],
    ['NFD', 'NFC'],
  ])('typed in %s is found under a name in %s', async (typed, stored) => {
    const s = await stage()
    await s.write('thư mục/kế hoạch.yaml'.normalize(stored), 'a')
    expect((await s.vanban(['check', 'thư mục/kế hoạch.yaml'.normalize(typed)])).code).toBe(0)
  })

  test('that is a folder is no file', async () => {
    const s = await stage()
    await s.write('kh/a.yaml', 'a')
    const result = await s.vanban(['check', '--files-from', 'kh'])
    expect(result.code).toBe(2)
    expect(codesIn(result.err)).toEqual(['file/la-thu-muc'])
  })

  test('too large is not even read', async () => {
    const s = await stage()
    await s.write('a.yaml', Buffer.alloc(MAX_BYTES + 1))
    const readFile = (): never => {
      throw new Error('read')
    }
    const result = await s.vanban(['check', 'a.yaml'], { files: { readFile } })
    expect(result.code).toBe(1)
    expect(codesIn(result.err)).toEqual(['yaml/qua-lon'])
  })

  test('too large on standard input is cut short', async () => {
    const s = await stage()
    const result = await s.vanban(['check', '-'], { stdin: 'x'.repeat(MAX_BYTES + 1) })
    expect(codesIn(result.err)).toEqual(['yaml/qua-lon'])
  })

  test('that may not be read says so', async () => {
    const s = await stage()
    await s.write('a.yaml', 'a')
    const result = await s.vanban(['check', 'a.yaml'], { files: failing('stat', 'EACCES') })
    expect(result.code).toBe(2)
    expect(codesIn(result.err)).toEqual(['file/khong-doc-duoc'])
  })
})
