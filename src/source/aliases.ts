import { isAlias } from 'yaml'
import type { Alias } from 'yaml'
import type { Finding } from './findings.ts'
import { quotedLine, shapeOf } from './line-shape.ts'
import { lineText, positionAt } from './positions.ts'
import type { Lines } from './positions.ts'
import { extentOf } from './walk.ts'
import type { Walk } from './walk.ts'

/** As many as a definition may hold; each stands for a whole part of the text. */
export const MAX_ALIASES = 100

/** Aliases beyond the limit, within an anchored part, without an anchor, or not meant as aliases at all. */
export function* badAliases({ nodes, targets, nested, unused }: Walk, lines: Lines): Generator<Finding> {
  const anchored = unused.size > 0 || targets.size > 0
  let count = 0
  for (const { node } of nodes) {
    if (!isAlias(node)) continue
    if (!targets.has(node)) {
      yield anchored && /^[\w-]+$/.test(node.source) ? unknown(node, lines) : asterisk(node, lines)
      continue
    }
    count += 1
    if (nested.has(node)) yield withinAnchor(node, lines)
    if (count > MAX_ALIASES) {
      yield tooMany(node, lines)
      return
    }
  }
}

/** A value that starts with `*`: an alias to YAML, emphasis to the author. */
function asterisk(alias: Alias, lines: Lines): Finding {
  const [start, end] = extentOf(alias, lines.text)
  const { line, column } = positionAt(lines, start)
  const shape = shapeOf(lineText(lines, line))
  const isWholeValue = column - 1 === shape.valueAt
  return {
    code: 'yaml/dau-sao',
    message: 'Giá trị bắt đầu bằng dấu sao (*) nên YAML hiểu nhầm là bí danh.',
    hint: isWholeValue
      ? `Đặt cả giá trị trong ngoặc kép: ${quotedLine(shape)}`
      : 'Đặt phần bắt đầu bằng dấu sao trong ngoặc kép.',
    start,
    end: isWholeValue ? start + shape.value.length : end,
  }
}

function unknown(alias: Alias, lines: Lines): Finding {
  return refused(alias, lines, {
    message: `Bí danh *${alias.source} không có phần &${alias.source} nào đứng trước.`,
    hint: 'Kiểm tra lại tên, hoặc viết thẳng giá trị ra.',
  })
}

function withinAnchor(alias: Alias, lines: Lines): Finding {
  return refused(alias, lines, {
    message: `Bí danh *${alias.source} nằm trong một phần đã được đặt tên bằng &, nên bị từ chối.`,
    hint: 'Viết thẳng giá trị ra: bí danh lồng nhau có thể lặp vô tận.',
  })
}

function tooMany(alias: Alias, lines: Lines): Finding {
  return refused(alias, lines, {
    message: `Tệp dùng quá ${MAX_ALIASES} bí danh.`,
    hint: 'Viết thẳng giá trị ra thay cho bí danh.',
  })
}

function refused(alias: Alias, lines: Lines, words: Pick<Finding, 'message' | 'hint'>): Finding {
  const [start, end] = extentOf(alias, lines.text)
  return { code: 'yaml/bi-danh', ...words, start, end }
}
