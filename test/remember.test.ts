import { describe, expect, it, vi } from 'vitest'
import { lately, memory, remember } from '../src/remember.ts'

describe('remember', () => {
  it('works a text out once', () => {
    const make = vi.fn((text: string) => ({ text }))
    const known = remember(make)
    expect(known('a')).toBe(known('a'))
    expect(make).toHaveBeenCalledTimes(1)
  })

  it('keeps what was asked for lately, and no more than twice its size', () => {
    const make = vi.fn((text: string) => ({ text }))
    const known = remember(make, 10)
    const always = known('always')
    for (let i = 0; i < 1000; i += 1) {
      known(String(i))
      expect(known('always')).toBe(always)
    }
    expect(make).toHaveBeenCalledTimes(1001)
    const { get, set } = memory<number>(10)
    for (let i = 0; i < 1000; i += 1) set(String(i), i)
    const kept = Array.from({ length: 1000 }, (_, i) => get(String(i))).filter(value => value !== undefined)
    expect(kept.length).toBeLessThanOrEqual(20)
    expect(kept).toContain(999)
  })
})

describe('lately', () => {
  it('works an object out once as long as no other is asked about', () => {
    const make = vi.fn(({ name }: { readonly name: string }) => ({ name }))
    const known = lately(make)
    const [a, b] = [{ name: 'a' }, { name: 'b' }]
    expect(known(a)).toBe(known(a))
    expect(known(b)).toEqual({ name: 'b' })
    expect(known(a)).toEqual({ name: 'a' })
    expect(make.mock.calls).toEqual([[a], [b], [a]])
  })
})
