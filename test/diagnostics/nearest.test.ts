import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/diagnostics/nearest.ts'

describe('nearest', () => {
  it.each([
    ['Mật', ['mat', 'toi-mat', 'tuyet-mat'], 'mat'],
    ['trich_yeuu', ['trich_yeu', 'kinh_gui'], 'trich_yeu'],
    ['so', ['so_van_ban', 'dia_danh'], 'so_van_ban'],
    ['xyzt', ['mat', 'o'], undefined],
    // Nothing is left of a single letter that is changed.
    ['A', ['o', 'dam'], undefined],
    ['O', ['o', 'dam'], 'o'],
  ])('%s of %j is %s', (word, candidates, meant) => {
    expect(nearest(word, candidates)).toBe(meant)
  })
})
