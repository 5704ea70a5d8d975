import { describe, expect, it } from 'vitest'
import { svgPages } from '../../../src/writers/typst/svg-pages.ts'

const two = `<svg class="typst-doc" viewBox="0 0 10 40" width="10pt" height="40pt" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
    <path class="typst-shape" fill="#ffffff" d="M 0 0v 20 h 10 v -20 Z "/>
    <g>
        <g><use xlink:href="#a"/></g>
    </g>
    <path class="typst-shape" fill="#ffffff" d="M 0 0v 12 h 20 v -12 Z "/>
    <g transform="matrix(1 0 0 1 0 20)">
        <g><use xlink:href="#b" aria-label="a > b"/></g>
    </g>
    <defs id="glyph">
        <symbol id="a" overflow="visible"><path d="M 0 0"/></symbol>
        <symbol id="b" overflow="visible"><path d="M 1 1"/></symbol>
    </defs>
</svg>
`

describe('a picture of all pages', () => {
  const pages = svgPages(two)

  it('comes apart into one each page, of its own size', () => {
    expect(pages.map(page => / width="[^"]*" height="[^"]*"/.exec(page)?.[0])).toEqual([
      ' width="10pt" height="20pt"',
      ' width="20pt" height="12pt"',
    ])
  })

  it('is read as an older compiler writes it, too', () => {
    const older = two
      .replace('M 0 0v 20 h 10 v -20 Z ', 'M 0 0 L 0 20 L 10 20 L 10 0 Z ')
      .replace('M 0 0v 12 h 20 v -12 Z ', 'M 0 0 L 0 12 L 20 12 L 20 0 Z ')
    expect(svgPages(older).map(page => / width="[^"]*" height="[^"]*"/.exec(page)?.[0])).toEqual([
      ' width="10pt" height="20pt"',
      ' width="20pt" height="12pt"',
    ])
  })

  it('moves each to its own corner', () => {
    expect(pages.join('')).not.toContain('matrix(1 0 0 1 0 20)')
  })

  it('keeps for each the glyphs that it shows', () => {
    expect(pages.map(page => Array.from(page.matchAll(/symbol id="(\w)"/g), ([, id]) => id))).toEqual([
      ['a'],
      ['b'],
    ])
  })
})
