import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contestants } from '../../scripts/bench/contestants/all.ts'
import { prepare, ROWS, type ContentName } from '../../scripts/bench/content/prepare.ts'
import { paragraphsOf, readDocument } from '../../scripts/bench/docx/package.ts'
import { writeXml } from '../../scripts/bench/docx/xml.ts'
import * as vanban from '../../src/index.ts'

/** What `npm run bench` compares is the same document: on the smallest of the five and others of both types, and on the letter. */
const folder = mkdtempSync(join(tmpdir(), 'vanban-bench-test-'))
const options = { vanban: new URL('../../src/index.ts', import.meta.url).href }
const documents = [
  'cong-van/tinh-quang-ngai-2020',
  'cong-van/tp-quang-ngai-2024',
  'ke-hoach/duc-pho-2024',
].map(name => `examples/${name}.yaml`)
beforeAll(() => prepare(folder, vanban, documents, 2))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const [own, ...others] = contestants
const cases: readonly (readonly [ContentName, number])[] = [
  ['nam-van-ban', 0],
  ['nam-van-ban', 1],
  ['nam-van-ban', 2],
  ['khuon-rieng', 0],
  ['chu-moi', 0],
  ['chu-moi', 2 * documents.length - 1],
  ['thu', 0],
  ['thu', ROWS - 1],
]

describe.each(others)('$name', contestant => {
  it.each(cases)(
    '%s, number %i: has the words, tables and styles that vanban writes',
    async (content, index) => {
      const make = async (one: typeof contestant) => (await one.open(join(folder, content), options))(index)
      const [theirs, ours] = [await make(contestant), await make(own!)]
      expect(paragraphsOf(theirs)).toEqual(paragraphsOf(ours))
      expect(shapeOf(theirs)).toEqual(shapeOf(ours))
    },
  )
})

it('makes documents of every type in any stretch of the turn, then again from the first', async () => {
  const make = await own!.open(join(folder, 'nam-van-ban'), options)
  const types: boolean[] = []
  for (const index of [0, 1, 2, 3]) types.push(paragraphsOf(await make(index)).includes('KẾ HOẠCH'))
  expect(types).toEqual([false, true, false, false])
  expect(paragraphsOf(await make(3))).toEqual(paragraphsOf(await make(0)))
})

it('makes another letter of another row', async () => {
  const make = await own!.open(join(folder, 'thu'), options)
  expect(paragraphsOf(await make(0))).not.toEqual(paragraphsOf(await make(1)))
})

it('has about forty paragraphs with words in the letter', async () => {
  const make = await own!.open(join(folder, 'thu'), options)
  const words = paragraphsOf(await make(0)).filter(text => text !== '')
  expect(words.length).toBeGreaterThanOrEqual(35)
  expect(words.length).toBeLessThanOrEqual(50)
})

/** Tables, cells and the styles of the paragraphs, in order. */
function shapeOf(docx: Uint8Array): readonly string[] {
  return writeXml(readDocument(docx)).match(/<w:(?:tbl|tc)>|w:pStyle w:val="[^"]*"/g) ?? []
}
