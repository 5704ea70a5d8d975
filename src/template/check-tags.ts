import { nearest } from '../diagnostics/nearest.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import type { Found, Tags } from './scan-tags.ts'

type Problem = Pick<Diagnostic, 'code' | 'severity' | 'message' | 'hint'>

/** What is wrong with a tag or an attribute: the markup does not have it, or it stands in a place that is not its. */
export function tagProblem(found: Found, tags: Tags): Problem | undefined {
  if (found.kind === 'attribute') return attributeProblem(found, tags)
  return found.kind === 'tag' ? placeProblem(found, tags) : undefined
}

function placeProblem({ name, parent }: Found, tags: Tags): Problem | undefined {
  const tag = tagOf(tags, name)
  if (tag === undefined) {
    const near = nearest(name, Object.keys(tags))
    return {
      code: 'markup/the-la',
      severity: 'error',
      message: `Không có thẻ <${name}>.`,
      ...(near !== undefined && { hint: `Có phải bạn muốn <${near}>?` }),
    }
  }
  if (parent === undefined || tag.in.includes(parent)) return undefined
  // What stands in an unknown tag is no mistake of its own.
  if (parent !== '' && tagOf(tags, parent) === undefined) return undefined
  return {
    code: 'markup/sai-cho',
    severity: 'error',
    message: parent === '' ? `<${name}> không đứng ngoài cùng.` : `<${name}> không đứng trong <${parent}>.`,
    hint: `Đặt trong: ${tag.in.map(place => `<${place}>`).join(', ')}.`,
  }
}

function attributeProblem({ name, parent = '' }: Found, tags: Tags): Problem | undefined {
  const tag = tagOf(tags, parent)
  const known = Object.keys(tag?.attributes ?? {})
  if (tag === undefined || known.includes(name)) return undefined
  const near = nearest(name, known)
  return {
    code: 'markup/sai-cho',
    severity: 'error',
    message: `<${parent}> không có thuộc tính ${name}.`,
    hint:
      near !== undefined
        ? `Có phải bạn muốn ${near}?`
        : known.length > 0
          ? `Các thuộc tính của <${parent}>: ${known.join(', ')}.`
          : `<${parent}> không có thuộc tính nào.`,
  }
}

function tagOf(tags: Tags, name: string): Tags[string] | undefined {
  return Object.hasOwn(tags, name) ? tags[name] : undefined
}
