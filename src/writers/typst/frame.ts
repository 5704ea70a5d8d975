import { lookOf, ruleLook } from '../../decree/style-of.ts'
import type { FrameBox } from '../../layout/types.ts'
import { call, pt, str, typ, type Code } from './code.ts'
import { lines, type Ink } from './paragraph.ts'

/**
 * A text in the middle of a frame of exactly the size of its box.
 * @param at from the left of the column to the frame's outer edge, pt
 * @param above what is left free above it, pt
 */
export function frame({ look, text, width, height }: FrameBox, at: number, above: number, ink: Ink): Code {
  const { thickness } = ruleLook
  const rect = call(
    typ`rect`,
    {
      width: pt(width - thickness),
      height: pt(height - thickness),
      inset: pt(0),
      stroke: typ`${pt(thickness)} + rgb(${str(lookOf(look, ink).color)})`,
    },
    [typ`align(horizon, ${lines(look, [text], ink)})`],
  )
  const inside = call(typ`pad`, { left: pt(at + thickness / 2), top: pt(thickness / 2), rest: pt(0) }, [rect])
  return typ`v(${pt(above)})
${call(typ`block`, { height: pt(height), width: typ`100%`, breakable: typ`false` }, [inside])}`
}
