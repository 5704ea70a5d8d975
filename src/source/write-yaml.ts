import { stringify } from 'yaml'
import { readYaml } from './read-yaml.ts'

/**
 * A value as YAML, with a comment at the end of the line of each value (or key, of a map or list) that has one.
 * @param comments by RFC 6901 pointer
 */
export function writeYaml(value: unknown, comments: ReadonlyMap<string, string>): string {
  const text = stringify(value, { lineWidth: 0, aliasDuplicateObjects: false, nullStr: '' })
  const source = readYaml(text).value
  if (source === undefined) return text
  const byLine = new Map<number, readonly string[]>()
  for (const [pointer, comment] of comments) {
    const { line } = source.locate(pointer, { onKey: !/\/\d+$/.test(pointer) }).start
    byLine.set(line, [...(byLine.get(line) ?? []), comment])
  }
  return text
    .split('\n')
    .map((line, i) => {
      const said = byLine.get(i + 1)
      return said === undefined ? line : `${line}${SPACE}# ${said.join('; ')}`
    })
    .join('\n')
}

const SPACE = '  '
