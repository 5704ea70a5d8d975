import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { jsonReport } from '../../../src/diagnostics/reporters/json.ts'
import { bundle } from '../../../src/cli/schema.ts'
import { readSchemas, REPORT_SCHEMA, typesIn } from '../../../src/shipped.ts'
import { whole } from './runs.ts'

/** The published schema of JSON reports. */
const schema = JSON.parse(readFileSync(`schemas/${REPORT_SCHEMA}`, 'utf8')) as Node

interface Node {
  readonly properties?: Readonly<Record<string, Node>>
  readonly $defs?: Readonly<Record<string, Node>>
  readonly items?: Node
  readonly $ref?: string
  readonly title?: string
  readonly description?: string
}

function nodesIn(node: Node, path: string): readonly (readonly [path: string, node: Node])[] {
  const inner = { ...node.properties, ...node.$defs, ...(node.items !== undefined && { items: node.items }) }
  return [[path, node], ...Object.entries(inner).flatMap(([key, one]) => nodesIn(one, `${path}/${key}`))]
}

test('every key has its title and description', () => {
  const mute = nodesIn(schema, '').filter(
    ([, node]) => node.$ref === undefined && (node.title === undefined || node.description === undefined),
  )
  expect(mute.map(([path]) => path)).toEqual([])
})

test('names every key that a report has', () => {
  const known = new Set(nodesIn(schema, '').flatMap(([path]) => path.split('/')))
  const keys = new Set(Array.from(jsonReport(whole).matchAll(/"([^"]+)":/g), ([, key]) => key!))
  expect([...keys].filter(key => !known.has(key))).toEqual([])
})

test('is no document type, though the decree has one called bao-cao', () => {
  expect(typesIn([REPORT_SCHEMA])).toEqual([])
  expect(bundle(readSchemas(), REPORT_SCHEMA)).toMatchObject({ $id: REPORT_SCHEMA })
})
