import { describe, expect, test } from 'vitest'
import { codesIn, stage } from './stage.ts'

describe('a document whose annexes have files of their own', () => {
  test('is written with them beside it', async () => {
    const s = await stage()
    await s.write('kh.yaml', 'phụ lục')
    const result = await s.vanban(['render', 'kh.yaml', '-o', 'ra'])
    expect(result.code).toBe(0)
    expect(result.err).toBe('Đã ghi ra/kh.docx\nĐã ghi ra/kh-phu-luc-1.docx\nĐã ghi ra/kh-phu-luc-2.docx\n')
    expect(await s.read('ra/kh-phu-luc-2.docx')).toBe('STAMP:PHỤ LỤC-phu-luc-2')
  })

  test('is named as -o names it', async () => {
    const s = await stage()
    await s.write('kh.yaml', 'phụ lục')
    await s.vanban(['render', 'kh.yaml', '-o', 'ra/KH 05.docx'])
    expect(await s.names('ra')).toEqual(['KH 05-phu-luc-1.docx', 'KH 05-phu-luc-2.docx', 'KH 05.docx'])
  })

  test('replaces no annex that somebody has changed', async () => {
    const s = await stage()
    await s.write('kh.yaml', 'phụ lục')
    await s.write('kh-phu-luc-1.docx', 'STAMP:sửa tay')
    const result = await s.vanban(['render', 'kh.yaml'])
    expect(result.code).toBe(1)
    expect(codesIn(result.err)).toEqual(['file/da-sua-tay'])
    expect(await s.read('kh-phu-luc-1.docx')).toBe('STAMP:sửa tay')
    expect(await s.names()).toContain('kh-phu-luc-2.docx')
    expect((await s.vanban(['render', 'kh.yaml', '--force'])).code).toBe(0)
    expect(await s.names()).toContain('kh-phu-luc-1.bak1.docx')
  })

  test.each([
    ['the product of another', ['kh-phu-luc-2.yaml', 'kh.yaml'], ['kh-phu-luc-2.docx']],
    ['that of one yet to come', ['kh.yaml', 'KH-Phu-luc-2.yaml'], ['KH-Phu-luc-2.docx']],
  ])('is not written where an annex would fall on %s', async (_, inputs, written) => {
    const s = await stage()
    for (const input of inputs) await s.write(input, input === 'kh.yaml' ? 'phụ lục' : 'a')
    const result = await s.vanban(['render', ...inputs, '-o', 'ra'])
    expect(result.code).toBe(2)
    expect(codesIn(result.err)).toEqual(['file/trung-tep'])
    expect(await s.names('ra')).toEqual(written)
  })

  test('keeps its annexes apart from those of another of its name', async () => {
    const s = await stage()
    await s.write('a/kh.yaml', 'phụ lục')
    await s.write('kh.yaml', 'phụ lục')
    expect((await s.vanban(['render', 'a/kh.yaml', 'kh.yaml', '-o', 'ra'])).code).toBe(0)
    expect(await s.names('ra')).toHaveLength(6)
  })

  test('does not go to standard output, but as text', async () => {
    const s = await stage()
    const result = await s.vanban(['render', '-'], { stdin: 'phụ lục' })
    expect(result).toMatchObject({ code: 2, out: '' })
    expect(codesIn(result.err)).toEqual(['file/nhieu-tep-ra'])
    expect(await s.vanban(['render', '-', '--to', 'text'], { stdin: 'phụ lục' })).toMatchObject({
      code: 0,
      out: 'PHỤ LỤC',
    })
  })
})
