import { crc32 } from 'node:zlib'
import { deflateSync, strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { zip, type ZipPart } from '../../src/writers/docx/zip.ts'

const texts = { '[Content_Types].xml': 'a'.repeat(500), 'word/document.xml': 'Quốc hiệu', empty: '' }

it.each(['deflated', 'stored'] as const)('makes the bytes of fflate: %s', method => {
  const parts = Object.entries(texts).map(([name, text]): ZipPart => {
    const bytes = strToU8(text)
    const data = method === 'stored' ? bytes : deflateSync(bytes, { level: 6 })
    return { name, method, data, crc: crc32(bytes), size: bytes.length }
  })
  const level = method === 'stored' ? 0 : 6
  const theirs = zipSync(
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])),
    { level, mtime: new Date(1980, 0, 1) },
  )
  expect(Buffer.compare(zip(parts), theirs)).toBe(0)
})
