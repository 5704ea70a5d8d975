import { describe, expect, it } from 'vitest'
import { decodeText, MAX_BYTES, tooLarge } from '../../src/source/read-bytes.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values)
const join = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap(part => [...part]))
const codesOf = (input: Uint8Array): readonly string[] =>
  decodeText(input).diagnostics.map(({ code }) => code)

describe('decodeText', () => {
  it('gives UTF-8 back as text', () => {
    expect(decodeText(utf8('a: Kế hoạch\n'))).toEqual({ value: 'a: Kế hoạch\n', diagnostics: [] })
  })

  it('strips the BOM', () => {
    expect(decodeText(join(bytes(0xef, 0xbb, 0xbf), utf8('a: 1'))).value).toBe('a: 1')
  })

  it('composes what macOS decomposed', () => {
    expect(decodeText(utf8('Kế hoạch'.normalize('NFD'))).value).toBe('Kế hoạch')
  })

  it('keeps CRLF and takes a lone CR for a line break', () => {
    expect(decodeText(utf8('a: 1\r\nb: 2\rc: 3')).value).toBe('a: 1\r\nb: 2\nc: 3')
  })

  it('accepts an empty file', () => {
    expect(decodeText(bytes())).toEqual({ value: '', diagnostics: [] })
  })

  it.each([
    ['little-endian with BOM', Buffer.from('\ufeffa: Kế hoạch\n', 'utf16le')],
    ['little-endian without BOM', Buffer.from('trich_yeu: Kế hoạch\n', 'utf16le')],
    ['big-endian with BOM', Buffer.from('\ufeffa: Kế hoạch\n', 'utf16le').swap16()],
    ['big-endian without BOM', Buffer.from('trich_yeu: Kế hoạch\n', 'utf16le').swap16()],
  ])('recognises UTF-16 %s', (_, input) => {
    const { value, diagnostics } = decodeText(input)
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['yaml/bang-ma'])
    expect(diagnostics[0]!.message).toContain('UTF-16')
  })

  it('points at the first byte that is not UTF-8, in the normalised text', () => {
    const { diagnostics } = decodeText(join(utf8(`a: 1\r\nb: ${'ế'.normalize('NFD')}`), bytes(0xb8, 0x20)))
    expect(diagnostics[0]).toMatchObject({
      code: 'yaml/bang-ma',
      range: { start: { line: 2, column: 5, offset: 10 } },
    })
  })

  it('points at a character cut off at the end', () => {
    const { diagnostics } = decodeText(join(utf8('a: 1\n'), bytes(0xe1, 0xba)))
    expect(diagnostics[0]!.range!.start.line).toBe(2)
  })

  it.each([
    // «Kế hoạch triển khai nhiệm vụ» and the like, as each encoding writes it.
    ['TCVN3', [0x4b, 0xd5, 0x20, 0x68, 0x6f, 0xb9, 0x63, 0x68, 0x20, 0xae, 0xb5, 0x6f, 0x20, 0xab]],
    ['Windows-1258', [0x4b, 0xea, 0xec, 0x20, 0x68, 0x6f, 0x61, 0xf2, 0x63, 0x68, 0x20, 0xf0, 0x61, 0xcc]],
    ['VNI', [0x4b, 0x65, 0xe1, 0x20, 0x68, 0x6f, 0x61, 0xef, 0x63, 0x68, 0x20, 0xf1, 0x61, 0xf8, 0x6f]],
    ['TCVN3 hoặc VNI', [0x61, 0xff]],
  ])('guesses %s', (name, input) => {
    const { diagnostics } = decodeText(bytes(...input))
    expect(diagnostics.map(({ code }) => code)).toEqual(['yaml/bang-ma'])
    expect(diagnostics[0]!.message).toContain(name)
  })

  it.each([
    ['docx', [0x50, 0x4b, 3, 4, 0x14, 0]],
    ['doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
    ['PDF', [...utf8('%PDF-1.7')]],
    ['RTF', [...utf8('{\\rtf1')]],
  ])('tells a %s file from a text', (name, input) => {
    const { diagnostics } = decodeText(bytes(...input))
    expect(diagnostics.map(({ code }) => code)).toEqual(['yaml/bang-ma'])
    expect(diagnostics[0]!.message).toContain(name)
  })

  it('refuses control characters, where they stand', () => {
    const { value, diagnostics } = decodeText(utf8('trich_yeu: hai\vdòng\nb: x\0y\0z\n'))
    expect(value).toBeUndefined()
    expect(diagnostics.map(d => [d.code, d.range!.start.line, d.range!.start.column])).toEqual([
      ['yaml/ky-tu-la', 1, 15],
      ['yaml/ky-tu-la', 2, 5],
    ])
  })

  it('leaves invisible characters to be reported once, with the YAML', () => {
    expect(decodeText(utf8('a: x\u200b\n'))).toEqual({ value: 'a: x\u200b\n', diagnostics: [] })
  })

  it('refuses what is larger than the limit, at any content', () => {
    expect(codesOf(new Uint8Array(MAX_BYTES + 1))).toEqual(['yaml/qua-lon'])
    expect(codesOf(new Uint8Array(MAX_BYTES).fill(0x20))).toEqual([])
    expect(tooLarge(3 * 1024 * 1024).message).toContain('3,0 MiB')
  })
})
