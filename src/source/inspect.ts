import { isAlias, isCollection, isScalar } from 'yaml'
import type { Node, Scalar } from 'yaml'
import { badAliases } from './aliases.ts'
import type { Finding } from './findings.ts'
import { quotedLine, shapeOf } from './line-shape.ts'
import { keyText } from './locate.ts'
import { lineStart, lineText, positionAt } from './positions.ts'
import type { Lines } from './positions.ts'
import { escapedStray } from './stray-characters.ts'
import type { Stray } from './stray-characters.ts'
import { extentOf } from './walk.ts'
import type { Visited, Walk } from './walk.ts'

/** What the parser accepts in silence although the author can't have meant it. */
export function inspect(walked: Walk, lines: Lines): readonly Finding[] {
  return [
    ...duplicateKeys(walked, lines),
    ...oddKeys(walked, lines),
    ...escapedStrays(walked, lines),
    ...badAliases(walked, lines),
    ...lostWords(walked, lines),
    ...lostComments(walked, lines),
    ...joinedItems(walked, lines),
  ]
}

function* duplicateKeys({ nodes }: Walk, lines: Lines): Generator<Finding> {
  const seen = new Map<Node, Map<string, number>>()
  for (const { node, keyOf } of nodes) {
    if (keyOf === undefined || !isScalar(node)) continue
    const keys = seen.get(keyOf) ?? new Map<string, number>()
    seen.set(keyOf, keys)
    const key = keyText(node)
    const [start, end] = extentOf(node, lines.text)
    const first = keys.get(key)
    if (first === undefined) keys.set(key, start)
    else {
      const { line } = positionAt(lines, first)
      yield {
        code: 'yaml/khoa-trung',
        message: `Khóa «${key}» đã có ở dòng ${line}.`,
        hint: `Bỏ một trong hai, hoặc gộp giá trị vào khóa ở dòng ${line}.`,
        start,
        end,
        against: first,
      }
    }
  }
}

/** `{{ten}}` and `[a]: b` make a collection of a key. */
function* oddKeys({ nodes }: Walk, lines: Lines): Generator<Finding> {
  for (const { node, keyOf } of nodes) {
    if (keyOf === undefined) continue
    const [start, end] = extentOf(node, lines.text)
    if (isCollection(node)) {
      const shape = shapeOf(lineText(lines, positionAt(lines, start).line))
      yield {
        code: 'yaml/ngoac',
        message: 'Dấu ngoặc vuông hay ngoặc nhọn ở đây khiến YAML hiểu nhầm chữ thường là danh sách.',
        hint: `Đặt cả giá trị trong ngoặc kép: ${quotedLine(shape)}`,
        start,
        end,
      }
    } else if (isScalar(node) && typeof node.value === 'string' && node.value.trim() !== node.value) {
      yield {
        code: 'yaml/ky-tu-la',
        message:
          'Khóa dính khoảng trắng lạ (không phải dấu cách thường), thường lẫn vào khi dán từ nơi khác.',
        hint: `Xóa khoảng trắng quanh khóa rồi gõ lại bằng dấu cách: ${node.value.trim()}:`,
        start,
        end,
      }
    }
  }
}

/** `"\u0000"`, `"\u202e"`: strays written as escapes. Those that stand in the text are found before parsing. */
function* escapedStrays({ nodes }: Walk, lines: Lines): Generator<Finding> {
  for (const { node, keyOf } of nodes) {
    if (!isScalar(node) || node.type !== 'QUOTE_DOUBLE' || typeof node.value !== 'string') continue
    const [start, end] = extentOf(node, lines.text)
    const stray = escapedStray(node.value, lines.text.slice(start, end))
    if (stray === undefined) continue
    const { name, kind } = stray
    yield {
      code: 'yaml/ky-tu-la',
      ...(kind === 'invisible' ? { severity: 'warning' as const } : {}),
      message: `${keyOf === undefined ? 'Giá trị' : 'Khóa'} có ký tự ${strayKinds[kind]} ${name} viết bằng dấu \\.`,
      hint: 'Bỏ ký tự ấy; muốn có chính dấu \\ thì đặt cả chuỗi trong ngoặc đơn.',
      start,
      end,
      until: start,
    }
  }
}

const strayKinds = {
  control: 'điều khiển',
  broken: 'thay thế',
  invisible: 'vô hình',
} as const satisfies Readonly<Record<Stray['kind'], string>>

/** `&Công ty` names an anchor, `! Khẩn` sets a tag: either way the word is gone from the value. */
function* lostWords({ nodes, unused }: Walk, lines: Lines): Generator<Finding> {
  for (const { node } of nodes) {
    const isUnused = unused.has(node) && isPlain(node)
    if (!isUnused && (isAlias(node) || node.tag !== '!')) continue
    const [start, end] = extentOf(node, lines.text)
    const { line } = positionAt(lines, start)
    const shape = shapeOf(lineText(lines, line))
    const valueStart = lineStart(lines, line) + shape.valueAt
    if (!/^[&!]/.test(shape.value)) continue
    yield {
      code: 'yaml/ky-tu-dau',
      ...(isUnused ? { severity: 'warning' as const } : {}),
      message: `Giá trị bắt đầu bằng ký tự riêng của YAML (${shape.value.charAt(0)}) nên phần đầu của nó bị bỏ mất.`,
      hint: `Đặt cả giá trị trong ngoặc kép: ${quotedLine(shape)}`,
      start: valueStart,
      end: Math.max(end, valueStart),
    }
  }
}

/** `Công văn số 12 #3` loses `#3`; `# ghi chú`, with a space, is a comment that its author meant. */
function* lostComments({ nodes }: Walk, lines: Lines): Generator<Finding> {
  for (const { node } of nodes) {
    if (!isPlain(node)) continue
    const end = positionAt(lines, extentOf(node, lines.text)[1])
    const line = lineText(lines, end.line).trimEnd()
    const comment = /^[ \t]*(#[^\s#=*~-].*)$/.exec(line.slice(end.column - 1))?.[1]
    if (comment === undefined) continue
    const start = end.offset + line.length - comment.length - (end.column - 1)
    yield {
      code: 'yaml/dau-thang',
      severity: 'warning',
      message: `Dấu thăng (#) sau khoảng trắng mở đầu một ghi chú, nên «${comment.slice(0, 40)}» không được in ra.`,
      hint: `Nếu đó là một phần của giá trị, đặt cả giá trị trong ngoặc kép: ${quotedLine(shapeOf(line))}`,
      start,
      end: start + comment.length,
    }
  }
}

/** `-x` and `• x` begin no list item: the lines run on as one text. */
function* joinedItems({ nodes }: Walk, { text }: Lines): Generator<Finding> {
  for (const { node } of nodes) {
    if (!isPlain(node)) continue
    const [start, end] = extentOf(node, text)
    const source = text.slice(start, end)
    const bullet = /\n[ \t]*(?:[-–—•+]|\*[ \t])/.exec(source)
    if (bullet === null) continue
    yield joined(start + bullet.index + bullet[0].length - 1, source)
  }
}

function joined(at: number, source: string): Finding {
  return {
    code: 'yaml/gach-dau-dong',
    severity: 'warning',
    message: 'Dòng này không phải một mục của danh sách mà nối liền vào dòng trên.',
    hint: /^[-–—•+*]/.test(source)
      ? 'Mỗi mục bắt đầu bằng một dấu gạch ngang và một dấu cách: - nội dung'
      : 'Để có danh sách, xuống dòng ngay sau khóa, rồi mỗi mục bắt đầu bằng dấu gạch ngang và dấu cách.',
    start: at,
    end: at + 1,
  }
}

function isPlain(node: Visited['node']): node is Scalar {
  return isScalar(node) && node.type === 'PLAIN'
}
