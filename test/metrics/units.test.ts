import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as units from '../../src/metrics/units.ts'

const lengths = fc.double({ min: 0, max: 2000, noNaN: true })
const wholeTwips = fc.integer({ min: 0, max: 100_000 })

describe('units', () => {
  it('converts the known lengths', () => {
    expect(units.mmToTwips(25.4)).toBe(1440)
    expect(units.mmToTwips(210)).toBe(11906)
    expect(units.mmToTwips(297)).toBe(16838)
    expect(units.ptToTwips(13)).toBe(260)
    expect(units.twipsToMm(1440)).toBe(25.4)
    expect(units.ptToMm(72)).toBe(25.4)
    expect(units.mmToPt(25.4)).toBe(72)
    expect(units.ptToHalfPoints(13.5)).toBe(27)
    expect(units.ptToEighths(0.75)).toBe(6)
  })

  it('rounds 20 mm by the name of the conversion', () => {
    expect(units.mmToTwips(20)).toBe(1134)
    expect(units.mmToTwipsAtLeast(20)).toBe(1134)
  })

  it('keeps whole twips whole, whichever way it rounds', () => {
    fc.assert(
      fc.property(wholeTwips, twips => {
        const mm = units.twipsToMm(twips)
        expect(units.mmToTwipsAtLeast(mm)).toBe(twips)
        expect(units.mmToTwips(mm)).toBe(twips)
      }),
    )
  })

  it('never undercuts a least length', () => {
    const hair = 1e-7
    fc.assert(
      fc.property(lengths, mm => {
        expect(units.twipsToMm(units.mmToTwipsAtLeast(mm))).toBeGreaterThanOrEqual(mm - hair)
      }),
    )
  })

  it('comes back from mm to pt', () => {
    fc.assert(
      fc.property(lengths, mm => {
        expect(units.ptToMm(units.mmToPt(mm))).toBeCloseTo(mm, 9)
      }),
    )
  })
})
