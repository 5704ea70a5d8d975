import { nearest } from '../diagnostics/nearest.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import type { HinhDang } from '../model/hinh-dang.ts'
import { blocks, functionNames } from './render.ts'

type Problem = Pick<Diagnostic, 'code' | 'severity' | 'message' | 'hint'>

export const unescaped: Problem = {
  code: 'template/ba-ngoac',
  severity: 'error',
  message: 'Khuôn không dùng ba ngoặc {{{ }}} hay {{& }}: dữ liệu sẽ lẫn vào mã đánh dấu.',
  hint: 'Dùng hai ngoặc: {{ }}.',
}

export function unknownFunction(name: string): Problem {
  const near = nearest(name, [...functionNames, ...blocks])
  return {
    code: 'template/ham-la',
    severity: 'error',
    message: functionNames.includes(name)
      ? `Khuôn dùng hàm «${name}» làm khối: hàm chỉ đứng trong {{ }}.`
      : `Khuôn gọi «${name}»: không có hàm nào tên như vậy.`,
    hint:
      near === undefined || near === name
        ? `Các hàm dùng được: ${functionNames.join(', ')}; các khối: ${blocks.join(', ')}.`
        : `Có phải bạn muốn ${near}?`,
  }
}

export function unknownPartial(name: string, known: readonly string[]): Problem {
  const near = nearest(name, known)
  return {
    code: 'template/mau-con-la',
    severity: 'error',
    message: `Khuôn gọi «${name}»: không có khuôn con nào tên như vậy.`,
    hint: near === undefined ? `Các khuôn con có: ${known.join(', ')}.` : `Có phải bạn muốn ${near}?`,
  }
}

/** A map can't be printed: Handlebars would write «[object Object]». */
export function printProblem(path: hbs.AST.Expression, shape: HinhDang): Problem | undefined {
  const isMap = shape.kind === 'map' || (shape.kind === 'list' && shape.of.kind === 'map')
  if (!isMap) return undefined
  const name = 'original' in path ? String(path.original) : ''
  return {
    code: 'template/sai-kieu',
    severity: 'error',
    message: `Khuôn in «${name}», nhưng đó là ${shape.kind === 'map' ? 'một nhóm khóa' : 'một danh sách'}, không phải chữ.`,
    hint:
      shape.kind === 'map'
        ? `Gọi một khóa của nó: {{${name}.…}}, hoặc mở {{#with ${name}}}.`
        : `Mở {{#each ${name}}} … {{/each}} và gọi từng khóa.`,
  }
}

/** A text has no items: Handlebars would print nothing. */
export function blockProblem(
  block: string,
  shape: HinhDang,
  given: hbs.AST.Expression | undefined,
): Problem | undefined {
  if (block !== 'each' || shape.kind !== 'text' || given === undefined) return undefined
  const name = 'original' in given ? String(given.original) : ''
  return {
    code: 'template/sai-kieu',
    severity: 'error',
    message: `{{#each ${name}}} cần một danh sách, nhưng đó là chữ.`,
    hint: `Dùng {{#if ${name}}}{{${name}}}{{/if}}.`,
  }
}
