import { nearest } from '../diagnostics/nearest.ts'

/** What commander says of wrong usage. */
export interface UsageError {
  readonly code: string
  /** English, with the names in quotes. */
  readonly message: string
}

/** The same in Vietnamese, with a suggestion where there is a close one. Nothing English gets through. */
export function inVietnamese({ code, message }: UsageError): { message: string; hint?: string } {
  const shape = shapes[code]
  const match = shape?.pattern.exec(message)
  if (shape === undefined || match === null || match === undefined)
    return { message: 'dòng lệnh không đúng cách dùng.' }
  const [first = '', second = '', third = ''] = match.slice(1)
  const near = shape.near?.(first, second, third) ?? suggestionIn(message)
  return {
    message: shape.say(first, second, third),
    ...(near !== undefined && { hint: `Có phải bạn muốn «${near}»?` }),
  }
}

interface Shape {
  readonly pattern: RegExp
  readonly say: (first: string, second: string, third: string) => string
  readonly near?: (first: string, second: string, third: string) => string | undefined
}

const shapes: Readonly<Record<string, Shape>> = {
  'commander.unknownCommand': {
    pattern: /unknown command '(.*?)'(?:\n|$)/s,
    say: name => `không có lệnh «${name}».`,
  },
  'commander.unknownOption': {
    pattern: /unknown option '(.*?)'(?:\n|$)/s,
    say: flag => `không có tùy chọn «${flag}».`,
  },
  'commander.missingArgument': {
    pattern: /argument '(.*)'/s,
    say: name => `thiếu tham số <${name}>.`,
  },
  'commander.optionMissingArgument': {
    pattern: /option '(.*)' argument missing/s,
    say: flags => `tùy chọn «${flags}» thiếu giá trị.`,
  },
  'commander.missingMandatoryOptionValue': {
    pattern: /required option '(.*)' not specified/s,
    say: flags => `thiếu tùy chọn bắt buộc «${flags}».`,
  },
  'commander.excessArguments': {
    pattern: /Expected (\d+) arguments? but got (\d+)/,
    say: (expected, got) => `thừa tham số: lệnh này nhận ${expected}, đã nêu ${got}.`,
  },
  'commander.invalidArgument': {
    pattern:
      /(?:option '(.*?)' argument|command-argument value) '(.*)' is invalid(?: for argument '.*?')?\. Allowed choices are (.*)\./s,
    say: (flags, value, choices) =>
      `«${value}» không hợp lệ${flags === '' ? '' : ` với ${flags}`}; chỉ nhận: ${choices}.`,
    near: (_flags, value, choices) => nearest(value, choices.split(', ')),
  },
}

/** commander's own «(Did you mean --force?)» or «(Did you mean one of a, b?)». */
function suggestionIn(message: string): string | undefined {
  return /\(Did you mean (?:one of )?([^,?]+)/.exec(message)?.[1]
}
