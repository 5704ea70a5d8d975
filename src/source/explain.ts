import { isCollection, isScalar } from 'yaml'
import type { Node } from 'yaml'
import type { Finding } from './findings.ts'
import { quotedLine, shapeOf } from './line-shape.ts'
import type { ParseError } from './parse.ts'
import { lineStart, lineText, positionAt } from './positions.ts'
import type { Lines } from './positions.ts'
import { traps } from './traps.ts'
import type { Mistake, Trap } from './traps.ts'
import type { Walk } from './walk.ts'

const MAX_EXPLAINED = 1000

/** The library's complaints in our words. Those within an unclosed quote or bracket are its consequence. */
export function explain(errors: readonly ParseError[], walked: Walk, lines: Lines): readonly Finding[] {
  if (errors.length === 0) return []
  const open = walked.nodes.map(({ node }) => node).filter(node => isUnclosed(node, lines.text))
  return [
    ...outside(open, atOnePlace(errors))
      .slice(0, MAX_EXPLAINED)
      .map(error => explainOne(error, lines)),
    ...open.slice(0, MAX_EXPLAINED).map(node => unclosed(node, lines)),
  ]
}

/** The first trap that fits. */
export function explainOne(error: ParseError, lines: Lines): Finding {
  const first = positionAt(lines, error.start).line
  const last = Math.max(first, positionAt(lines, error.end).line)
  const mistake = mistakeOf(error, lines, first, last)
  const trap = traps.find(({ when }) => when(mistake))
  if (trap === undefined) throw new Error('the last trap takes everything')
  const line = trap.line === 'last' ? last : trap.line === 'before' ? first - 1 : first
  return {
    code: trap.code,
    message: trap.message,
    hint: trap.hint(mistake),
    ...underline(trap, line, lines),
    until: lineStart(lines, last),
  }
}

/** Several complaints about one place: the first says what, the longest says how far. In the text's order. */
function atOnePlace(errors: readonly ParseError[]): readonly ParseError[] {
  const places = new Map<number, ParseError>()
  for (const error of errors) {
    const known = places.get(error.start)
    places.set(error.start, known === undefined ? error : { ...known, end: Math.max(known.end, error.end) })
  }
  return [...places.values()].sort((a, b) => a.start - b.start)
}

/** The errors that lie in none of the nodes; both in the text's order. */
function outside(nodes: readonly Node[], errors: readonly ParseError[]): readonly ParseError[] {
  let next = 0
  let coveredTo = -1
  return errors.filter(({ start }) => {
    for (let node = nodes[next]; node?.range != null && node.range[0] <= start; node = nodes[next]) {
      coveredTo = Math.max(coveredTo, node.range[1])
      next += 1
    }
    return start > coveredTo
  })
}

/** A quote or bracket that nothing closes, pointed at where it opens: the library complains where it ends. */
function unclosed(node: Node, lines: Lines): Finding {
  const [start = 0, end = start] = node.range ?? []
  const { line, column } = positionAt(lines, start)
  const tab = tabAfter(lines, end)
  if (tab !== undefined) return explainOne({ code: 'TAB_AS_INDENT', start: tab, end: tab }, lines)

  const shape = shapeOf(lineText(lines, line))
  const opening = lines.text.charAt(start)
  const closing = { '[': ']', '{': '}' }[opening] ?? opening
  const value = '[{'.includes(opening) ? shape.value : shape.value.slice(1)
  return {
    code: 'yaml/ngoac',
    message: `Dấu ${opening} mở ra ở đây mà không có dấu ${closing} đóng lại.`,
    hint:
      column - 1 === shape.valueAt
        ? `Nếu là một câu, đặt cả câu trong ngoặc: ${quotedLine(shape, value)}; nếu trải nhiều dòng, thụt các dòng sau vào sâu hơn khóa.`
        : `Thêm dấu ${closing} vào cuối giá trị.`,
    start,
    end: start + 1,
    until: end,
  }
}

/** A line indented by a tab may be why the parser stopped looking for the end. */
function tabAfter(lines: Lines, end: number): number | undefined {
  const { line } = positionAt(lines, end)
  const tabbed = [line, line + 1].find(number => /^ *\t/.test(lineText(lines, number)))
  return tabbed === undefined ? undefined : lineStart(lines, tabbed)
}

function mistakeOf(error: ParseError, lines: Lines, first: number, last: number): Mistake {
  const firstText = lineText(lines, first)
  const lastText = lineText(lines, last)
  const shape = shapeOf(firstText)
  const rest = Array.from({ length: Math.min(last - first, 50) }, (_, i) =>
    lineText(lines, first + 1 + i).trim(),
  )
  return {
    error: error.code,
    found: firstText.slice(error.start - lineStart(lines, first)),
    first: shape,
    last: shapeOf(lastText),
    firstText,
    lastText,
    before: lineText(lines, first - 1),
    ...(rest.length === 0 ? {} : { joined: [shape.value, ...rest].join(' ') }),
  }
}

function underline(trap: Trap, line: number, lines: Lines): { readonly start: number; readonly end: number } {
  const text = lineText(lines, line)
  const start = lineStart(lines, line)
  const shape = shapeOf(text)
  if (trap.at === undefined && shape.value !== '') {
    return { start: start + shape.valueAt, end: start + shape.valueAt + shape.value.length }
  }
  if (trap.at === 'lead') return { start, end: start + shape.lead.lastIndexOf('\t') + 1 }
  const indent = text.length - text.trimStart().length
  return { start: start + indent, end: start + Math.max(indent, text.trimEnd().length) }
}

function isUnclosed(node: Node, text: string): boolean {
  const [start = 0, end = start] = node.range ?? []
  const last = text.charAt(end - 1)
  if (isCollection(node))
    return node.flow === true && '[{'.includes(text.charAt(start)) && !']}'.includes(last)
  if (!isScalar(node) || (node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE')) return false
  return end - start < 2 || last !== text.charAt(start)
}
