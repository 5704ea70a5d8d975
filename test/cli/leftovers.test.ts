import { describe, expect, test } from 'vitest'
import { disk } from '../../src/cli/files.ts'
import { removeLeftovers } from '../../src/cli/leftovers.ts'
import { isAlive, machineId } from '../../src/cli/machine.ts'
import { stage } from './stage.ts'

describe('temporary files', () => {
  test('of a dead process of this machine go; all others stay', async () => {
    const s = await stage()
    const names = [
      '.vanban-0123abcd-5-1.tmp',
      '.vanban-0123abcd-5-2.tmp',
      '.vanban-0123abcd-6-1.tmp',
      '.vanban-ffffffff-5-1.tmp',
      '.vanban-5-1.tmp',
      '.vanban-0123abcd-5-1.tmp.docx',
      'vanban-0123abcd-5-1.tmp',
    ]
    for (const name of names) await s.write(`ra/${name}`, 'dở')
    await s.write('ra/.vanban-0123abcd-5-3.tmp/x', '')
    const judge = { machine: '0123abcd', isAlive: (pid: number) => pid === 6 }
    await removeLeftovers([`${s.folder}/ra`, `${s.folder}/khong-co`], judge, { files: disk })
    expect(await s.names('ra')).toEqual([...names.slice(2), '.vanban-0123abcd-5-3.tmp'].sort())
  })

  test('are removed by the next run into their folder', async () => {
    const s = await stage()
    await s.write('v/a.yaml', 'a')
    await s.write('v/b.yaml', 'b')
    await s.write(`ra/.vanban-${machineId()}-999999999-1.tmp`, 'dở')
    await s.vanban(['render', 'v', '-o', 'ra'])
    expect(await s.names('ra')).toEqual(['a.docx', 'b.docx'])
  })

  test('are told for whose they are', () => {
    expect(machineId()).toMatch(/^[0-9a-f]{8}$/)
    expect(machineId()).toBe(machineId())
    expect(isAlive(process.pid)).toBe(true)
    expect(isAlive(999_999_999)).toBe(false)
  })
})
