import { readFileSync } from 'node:fs'
import { format, type Options } from 'prettier'
import { gioiHan, luaChon } from '../src/decree/gioi-han.ts'

type Node = Record<string, unknown>

/** A schema's text with the decree's ranges (`minimum`, `maximum`) and choices (`enum`) in it, as prettier sets it. */
export async function withLimits(schema: string): Promise<string> {
  const root = JSON.parse(schema) as Node
  for (const [pointer, [minimum, maximum]] of Object.entries(gioiHan))
    Object.assign(at(root, pointer), { minimum, maximum })
  for (const [pointer, choices] of Object.entries(luaChon))
    Object.assign(at(root, pointer), { enum: choices })
  const own = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    readonly prettier: Options
  }
  return format(JSON.stringify(root, null, 2), { ...own.prettier, parser: 'json' })
}

function at(root: Node, pointer: string): Node {
  const [, ...keys] = pointer.split('/')
  return keys.reduce((node, key) => {
    const next = node[key]
    if (typeof next !== 'object' || next === null) throw new Error(`the schema has no ${pointer}`)
    return next as Node
  }, root)
}
