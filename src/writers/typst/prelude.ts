import { phongChu } from '../../decree/trang.ts'
import { str, typ, type Code } from './code.ts'

/**
 * Tinos has the widths of Times New Roman. For the few signs that it lacks (☐, ✓ …): fonts that the compiler brings
 * along, so that nothing hangs on the machine's own.
 */
const FONTS = [`Tinos`, 'Libertinus Serif', 'New Computer Modern Math', 'DejaVu Sans Mono'] as const

/**
 * What all documents begin with. `doan`: a paragraph in its look. Its lines are as high as the look says, from `top`
 * above the baseline to `bottom` below it, with `extra` below each: see `lineOf`. Space before it is lost at the top
 * of a page and shared with the paragraph above; `strong`: it is not (in a cell, Word keeps it).
 * Lines are broken as Word breaks them: each takes what fits.
 */
export const prelude: Code = typ`#set text(font: (${FONTS.map(str).join(', ') as Code}), fallback: false, lang: "vi", region: "VN", hyphenate: false, kerning: false, ligatures: false, overhang: false, fill: rgb(${str(phongChu.color)}))
#set par(leading: 0pt, spacing: 0pt, linebreaks: "simple")
#set block(above: 0pt, below: 0pt)
#set heading(bookmarked: true)
#set image(fit: "stretch")
#let doan(look, ..given) = {
  let l = look + given.named()
  let body = given.pos().join()
  if l.strong { v(l.before) }
  block(width: 100%, above: if l.strong { 0pt } else { l.before }, below: l.after + l.extra, sticky: l.keep, breakable: not l.keep, {
    set text(size: l.size, weight: l.weight, style: l.style, fill: rgb(l.color), top-edge: l.top, bottom-edge: -l.bottom)
    set par(leading: l.extra, justify: l.justify, first-line-indent: (amount: l.first, all: true), hanging-indent: l.hanging)
    set align(l.align)
    set box(baseline: l.bottom)
    show heading: set text(size: l.size, weight: l.weight, style: l.style)
    show heading: it => par(it.body)
    pad(left: l.left, right: l.right, if l.outline == none { par(body) } else { heading(level: l.outline, body) })
  })
}
#let dam(body) = text(weight: "bold", body)
#let nghieng(body) = text(style: "italic", body)
#let dung(body) = text(style: "normal", body)
#let duong-ke(dai, day, cao, tren, duoi, giu, mau) = block(width: 100%, height: cao, above: tren, below: duoi, sticky: giu, breakable: false, place(top + center, dy: day / 2, line(length: dai, stroke: day + rgb(mau))))
`
