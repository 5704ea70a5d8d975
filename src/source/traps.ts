import { isIdentifier, quotedLine } from './line-shape.ts'
import type { LineShape } from './line-shape.ts'
import type { ParseError } from './parse.ts'

/** What the parser complained of, beside the lines that it spans as their author saw them. */
export interface Mistake {
  readonly error: ParseError['code']
  /** The text from where the complaint starts to the end of that line. */
  readonly found: string
  readonly first: LineShape
  readonly last: LineShape
  readonly firstText: string
  readonly lastText: string
  readonly before: string
  /** All its lines as one, if it spans several. */
  readonly joined?: string
}

/** A way to go wrong, recognised by the error's code and by what the line looks like. */
export interface Trap {
  readonly code: string
  readonly when: (mistake: Mistake) => boolean
  readonly message: string
  readonly hint: (mistake: Mistake) => string
  /** Which line is to blame; default: the first. */
  readonly line?: 'last' | 'before'
  /** What to underline; default: the value. */
  readonly at?: 'line' | 'lead'
}

const QUOTE = 'Đặt cả giá trị trong ngoặc kép:'
const ODD_SPACE =
  /^[ \t]*(?:- *)?[\u00a0\u2000-\u200a\u202f\u3000]|^[ \t]*(?:- +)*\w+:[\u00a0\u2000-\u200a\u202f\u3000]/
const NO_SPACE = /^([ \t]*(?:- +)*[A-Za-z_]\w*)[ \t]*(?::|：)(?!\/\/)(?=\S)/
const BULLET = /^([ \t]*)(?:[-–—•+](?=[^\s-])|[–—•+*](?=\s))\s*/

/** In this order: the first that fits speaks. */
export const traps: readonly Trap[] = [
  {
    code: 'yaml/tab',
    when: m => m.error === 'TAB_AS_INDENT' || /^ *\t/.test(m.firstText),
    message: 'Dòng này thụt lề bằng phím Tab, trong khi YAML chỉ nhận dấu cách.',
    hint: () => 'Thay mỗi Tab ở đầu dòng bằng hai dấu cách (VS Code: Convert Indentation to Spaces).',
    at: 'lead',
  },
  {
    code: 'yaml/ky-tu-la',
    when: m => ODD_SPACE.test(m.firstText),
    message: 'Dòng này có khoảng trắng lạ (không phải dấu cách thường), thường lẫn vào khi dán từ nơi khác.',
    hint: m =>
      `Xóa khoảng trắng đó rồi gõ lại bằng dấu cách: ${m.firstText.replace(/\s+/g, ' ').trim().slice(0, 120)}`,
    at: 'line',
  },
  {
    code: 'yaml/ky-tu-dau',
    when: m => m.error === 'MISSING_CHAR' && m.before.startsWith('%'),
    message: 'Dòng bắt đầu bằng dấu phần trăm (%) là chỉ thị của YAML, không phải nội dung.',
    hint: () => 'Bỏ dòng này, hoặc đặt giá trị trong ngoặc kép sau một khóa.',
    line: 'before',
    at: 'line',
  },
  {
    code: 'yaml/the',
    when: m => /^!(?:!|<)/.test(m.found) || /^!(?:!|<)/.test(m.first.value),
    message: 'Thẻ kiểu của YAML (!!…) không được dùng trong tệp định nghĩa.',
    hint: () => 'Bỏ thẻ; nếu dấu chấm than là một phần của giá trị, đặt cả giá trị trong ngoặc kép.',
  },
  {
    code: 'yaml/gach-cheo',
    when: m => m.error === 'BAD_DQ_ESCAPE',
    message: 'Trong ngoặc kép, dấu gạch chéo ngược (\\) có nghĩa riêng, và dãy ký tự này không có nghĩa.',
    hint: m => `Dùng ngoặc đơn thay cho ngoặc kép: ${quotedLine(m.first)}`,
  },
  {
    code: 'yaml/dau-sao',
    when: m => m.first.value.startsWith('*'),
    message: 'Giá trị bắt đầu bằng dấu sao (*) nên YAML hiểu nhầm là bí danh.',
    hint: m => `${QUOTE} ${quotedLine(m.first)}`,
  },
  {
    code: 'yaml/ky-tu-dau',
    when: m => /^(?:[&!%@`|>,]|\?[ \t])/.test(m.first.value),
    message: 'Giá trị bắt đầu bằng một ký tự mà YAML dành riêng.',
    hint: m => `${QUOTE} ${quotedLine(m.first)}`,
  },
  {
    code: 'yaml/gach-dau-dong',
    when: m => m.first.key !== undefined && /^-(?:[ \t]|$)/.test(m.first.value),
    message: 'Danh sách không được bắt đầu trên cùng dòng với khóa.',
    hint: m =>
      `Xuống dòng sau «${m.first.key ?? ''}:»; nếu là một câu thì ${lowerFirst(QUOTE)} ${quotedLine(m.first)}`,
  },
  {
    code: 'yaml/ngoac',
    when: m => /^["'[{]/.test(m.first.value),
    message: 'Giá trị bắt đầu bằng dấu ngoặc, nhưng sau ngoặc đóng còn chữ hoặc trong ngoặc viết chưa đúng.',
    hint: m => `Đặt cả giá trị trong ngoặc: ${quotedLine(m.first)}`,
  },
  {
    code: 'yaml/ngoac',
    when: m => m.error === 'BLOCK_IN_FLOW',
    message: 'Trong ngoặc vuông hay ngoặc nhọn, các mục ngăn nhau bằng dấu phẩy, không bằng gạch đầu dòng.',
    hint: () => 'Bỏ cặp ngoặc để viết mỗi mục một dòng, hoặc bỏ các dấu gạch và thêm dấu phẩy.',
  },
  {
    code: 'yaml/ngoac',
    when: m => /^[[\]{}]/.test(m.found),
    message: 'Dấu ngoặc vuông hay ngoặc nhọn ở đây không khớp với dấu nào.',
    hint: m => `Bỏ dấu ngoặc thừa, hoặc đặt cả giá trị trong ngoặc kép: ${quotedLine(m.first)}`,
  },
  {
    code: 'yaml/hai-cham',
    when: m => isStructural(m) && NO_SPACE.test(m.firstText),
    message: 'Sau khóa phải là một dấu hai chấm (:) rồi một dấu cách.',
    hint: m => `Viết: ${m.firstText.replace(NO_SPACE, '$1: ').trim().slice(0, 160)}`,
    at: 'line',
  },
  {
    code: 'yaml/gach-dau-dong',
    when: m => isStructural(m) && BULLET.test(m.firstText),
    message: 'Mỗi mục của danh sách phải bắt đầu bằng một dấu gạch ngang và một dấu cách.',
    hint: m => `Viết: ${m.firstText.replace(BULLET, '- ').slice(0, 160)}`,
    at: 'line',
  },
  {
    code: 'yaml/thut-le',
    when: m =>
      m.joined !== undefined &&
      !m.last.lead.includes('-') &&
      isIdentifier(m.last.key) &&
      m.first.key !== undefined,
    message: 'Khóa ở dòng này thụt vào không khớp với các khóa cùng cấp ở trên.',
    hint: () => 'Cho các khóa cùng cấp thẳng cột với nhau.',
    line: 'last',
    at: 'line',
  },
  {
    code: 'yaml/hai-cham',
    when: m =>
      m.error === 'KEY_OVER_1024_CHARS' ||
      (m.error === 'BLOCK_AS_IMPLICIT_KEY' && /:(?:\s|$)/.test(m.joined ?? m.first.value)) ||
      (m.error === 'MULTILINE_IMPLICIT_KEY' && !isBare(m.first)),
    message: 'Giá trị có dấu hai chấm (:) nên YAML hiểu nhầm là khóa mới.',
    hint: m => `${QUOTE} ${quotedLine(m.first, m.joined ?? m.first.value)}`,
  },
  {
    code: 'yaml/dau-thang',
    when: m =>
      isStructural(m) && m.first.key === undefined && m.first.lead !== '' && /[^\s#].*[ \t]#/.test(m.before),
    message: 'Dấu thăng (#) sau khoảng trắng mở đầu một ghi chú và chấm dứt giá trị, nên dòng sau bị lạc.',
    hint: () => 'Đặt cả giá trị, gồm mọi dòng của nó, trong ngoặc kép, hoặc bỏ dấu thăng.',
    line: 'before',
    at: 'line',
  },
  {
    code: 'yaml/thut-le',
    when: m =>
      m.error === 'BAD_INDENT' ||
      (m.error === 'BLOCK_AS_IMPLICIT_KEY' && m.first.lead.includes('-')) ||
      (isIdentifier(m.first.key) && isStructural(m)) ||
      (m.error === 'MISSING_CHAR' && /^ +$/.test(m.before)),
    message: 'Dòng này thụt vào không khớp với các dòng cùng cấp ở trên.',
    hint: () => 'Cho các khóa, các dấu gạch đầu dòng cùng cấp thẳng cột với nhau, thụt vào bằng dấu cách.',
    at: 'line',
  },
  {
    code: 'yaml/cu-phap',
    when: m => isStructural(m) && isBare(m.first),
    message: 'Dòng này không có dạng «khóa: giá trị», cũng không phải một mục của danh sách.',
    hint: m =>
      `Thêm dấu hai chấm và dấu cách sau khóa; nếu là phần tiếp của giá trị ở trên, thụt nó vào sâu hơn khóa: «${m.first.value.slice(0, 60)}».`,
    at: 'line',
  },
  {
    code: 'yaml/cu-phap',
    when: () => true,
    message: 'Dòng này không đúng cú pháp YAML.',
    hint: () =>
      'Xem lại dấu hai chấm, dấu ngoặc và lề của dòng này; giá trị có ký tự lạ thì đặt trong ngoặc kép.',
    at: 'line',
  },
]

/** Complaints about how lines hang together, rather than about a value. */
function isStructural({ error }: Mistake): boolean {
  return ['MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR', 'BAD_INDENT', 'UNEXPECTED_TOKEN'].includes(error)
}

/** Neither a key nor a list item. */
function isBare({ lead, key }: LineShape): boolean {
  return key === undefined && !lead.includes('-')
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
