import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { chuMoi, VARIANTS } from '../../scripts/bench/content/chu-moi.ts'
import { blocksOf, type Block } from '../../scripts/bench/docx/blocks.ts'
import { paragraphsOf } from '../../scripts/bench/docx/package.ts'
import { compile } from '../../src/index.ts'

const documents = ['cong-van/tp-quang-ngai-2024', 'ke-hoach/duc-pho-2024'].map(name =>
  readFileSync(`examples/${name}.yaml`, 'utf8'),
)
/** What the program itself writes, and what the author leaves blank for a pen. */
const PROGRAMS = /^(|CỘNG HÒA.*|Độc lập.*|KẾ HOẠCH|Số: .*|Kính gửi:|Nơi nhận:|- Như trên;)$/

it.each(documents)('has other words in each paragraph of every variant, and no error', async definition => {
  const seen = new Set<string>(paragraphsOf((await compile(definition)).value!))
  for (let variant = 0; variant < VARIANTS; variant += 1) {
    const { value, diagnostics } = await compile(chuMoi(definition, variant))
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const own = new Set(paragraphsOf(value!).filter(text => !PROGRAMS.test(text)))
    expect([...own].filter(text => seen.has(text))).toEqual([])
    own.forEach(text => seen.add(text))
  }
})

it.each(documents)('leaves the structure, and is the same each time', async definition => {
  const stylesIn = (blocks: readonly Block[]): readonly string[] =>
    blocks.flatMap(block =>
      block.kind === 'paragraph'
        ? [block.style]
        : block.rows.flat().flatMap(({ blocks: inner }) => stylesIn(inner)),
    )
  const of = async (text: string) => stylesIn(blocksOf((await compile(text)).value!))
  expect(await of(chuMoi(definition, 7))).toEqual(await of(definition))
  expect(chuMoi(definition, 7)).toBe(chuMoi(definition, 7))
})
