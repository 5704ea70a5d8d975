import { expect, test } from 'vitest'
import { readList } from '../../src/batch/read-list.ts'

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le')

test.each([
  ['lines', Buffer.from('a.yaml\nb c.yaml\n')],
  ['lines of Windows, with a mark in front', Buffer.from('\ufeffa.yaml\r\nb c.yaml\r\n')],
  ['blank lines between', Buffer.from('\n\na.yaml\n  \nb c.yaml')],
  ['names ended by NUL', Buffer.from('a.yaml\0b c.yaml\0')],
  ['UTF-16 of PowerShell', utf16('a.yaml\r\nb c.yaml\r\n')],
  ['UTF-16, big end first', utf16('a.yaml\nb c.yaml\n').swap16()],
])('%s', (_, bytes) => {
  expect(readList(bytes)).toEqual(['a.yaml', 'b c.yaml'])
})

test('a line break is part of a name that NUL ends', () => {
  expect(readList(Buffer.from('a\nb.yaml\0'))).toEqual(['a\nb.yaml'])
})
