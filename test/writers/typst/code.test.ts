import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { call, dict, list, num, pt, str, typ } from '../../../src/writers/typst/code.ts'

describe('a text as Typst code', () => {
  it('escapes what would end it', () => {
    expect(str('a"b\\c')).toBe('"a\\"b\\\\c"')
  })

  it('leaves markup as it is: strings know none', () => {
    expect(str('#x *a* _b_ $c$ [d] // e')).toBe('"#x *a* _b_ $c$ [d] // e"')
  })

  it('is one string literal, whatever is in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), hostile), text => {
        expect(str(text)).toMatch(/^"(?:[^"\\\p{Cc}]|\\["\\])*"$/u)
      }),
    )
  })

  it('keeps every sign but controls and halves of pairs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const read = str(text)
          .slice(1, -1)
          .replace(/\\(["\\])/g, '$1')
        expect(read).toBe(text.replace(/[\p{Cc}\u2028\u2029]/gu, ' '))
      }),
    )
  })
})

describe('Typst code', () => {
  it('names lengths in pt, to the thousandth', () => {
    expect([pt(1 / 3), pt(-0.0001), num(2)]).toEqual(['0.333pt', '0pt', '2'])
  })

  it('does not know lengths that are no numbers', () => {
    expect(() => pt(NaN)).toThrow()
  })

  it('calls with names first, and leaves out what is undefined', () => {
    expect(call(typ`f`, { a: num(1), b: undefined }, [str('x')])).toBe('f(a: 1, "x")')
  })

  it('writes empty dictionaries and lists of one as Typst reads them', () => {
    expect([dict({}), list([num(1)])]).toEqual(['(:)', '(1,)'])
  })
})

const hostile = fc
  .array(
    fc.constantFrom('"', '\\', '#', '\n', '\\"', '")', '#eval("1")', '\u2028', '\ud800', '/*', '`', '\0'),
  )
  .map(parts => parts.join(''))
