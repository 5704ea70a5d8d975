import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkSoundParts } from '../../src/check/check-model.ts'
import type { Rule } from '../../src/check/rule.ts'
import { rules } from '../../src/check/rules/index.ts'
import { validateModel } from '../../src/model/validate.ts'
import type { VanBan } from '../../src/model/van-ban.ts'
import { shipped } from '../../src/shipped.ts'
import { read, withKeys, type Loai } from './definitions.ts'

async function codes(fragment: string, type: Loai = 'ke-hoach', drop = ''): Promise<readonly string[]> {
  const value = Object.fromEntries(Object.entries(withKeys(fragment, type)).filter(([key]) => key !== drop))
  const loai = await shipped.load(type)
  const { diagnostics } = await validateModel(value, loai!.validator, () => shipped.schemas())
  expect(diagnostics).not.toEqual([])
  return checkSoundParts(value, diagnostics).map(found => found.code)
}

describe('the rules on a definition that the schema refuses', () => {
  it('speak of what is sound', async () => {
    expect(await codes('can_cu: []\nky_hieu: KH-2026-UBND')).toEqual(['decree/ky-hieu-co-nam'])
    expect(await codes('can_cu: []\ndia_danh: đức phổ')).toEqual(['decree/dia-danh'])
    expect(await codes('can_cu: []\ntrich_yeu: TODO')).toEqual(['prose/cho-chua-dien'])
  })

  it('invent nothing from what is not', async () => {
    expect(await codes('kinh_gui: []\nnoi_nhan: [Như trên]', 'cong-van')).not.toContain('decree/nhu-tren')
    expect(await codes('don_vi_soan_thao: 12', 'cong-van')).toEqual([])
    expect(await codes('ky_hieu: [KH]\nco_quan_ban_hanh: Sở Nội vụ')).toEqual([])
    expect(await codes('noi_dung: []')).toEqual([])
  })

  it('invent nothing from a key that is missing or misspelt', async () => {
    expect(await codes('noi_nhan: [Như trên]', 'cong-van', 'kinh_gui')).not.toContain('decree/nhu-tren')
    expect(await codes('don_vi_soan_thaoo: VX', 'cong-van')).toEqual([])
    expect(await codes('{}', 'ke-hoach', 'nguoi_ky')).toEqual([])
  })

  it('still speak where a key may be absent', async () => {
    expect(await codes('co_quan_ban_hanh: Sở Nội vụ', 'ke-hoach', 'dia_danh')).toEqual([
      'decree/ky-hieu-thieu-viet-tat',
    ])
  })
})

describe.each(rules.map(rule => ({ code: rule.code, rule })))('$code', ({ rule }) => {
  it('reads no key but those that it declares', () => {
    for (const vanBan of definitions(rule)) {
      const { proxy, seen } = spied(vanBan)
      Array.from(rule.check?.(proxy) ?? [])
      const undeclared = [...seen].filter(key => !(rule.reads as readonly string[]).includes(key))
      expect(undeclared).toEqual([])
    }
    if (rule.eachText !== undefined) expect(rule.reads).toContain('prose')
  })
})

function definitions(rule: Rule): readonly VanBan[] {
  const examples = readdirSync(new URL('../../examples', import.meta.url), {
    recursive: true,
    encoding: 'utf8',
  })
    .filter(name => name.endsWith('.yaml') && !name.startsWith('don-vi'))
    .map(name => read(name.replace(/\.yaml$/, '').replaceAll('\\', '/')))
  const pages = rules.flatMap(({ bad, good, type = 'ke-hoach' }) => [
    withKeys(bad, type),
    withKeys(good, type),
  ])
  return [...examples, ...pages, withKeys(rule.bad, 'cong-van'), withKeys(rule.bad, 'ke-hoach')]
}

/** The definition, and the top keys that were looked at; «prose» once all of them were listed. */
function spied(vanBan: VanBan): { readonly proxy: VanBan; readonly seen: ReadonlySet<string> } {
  const seen = new Set<string>()
  const proxy = new Proxy(vanBan, {
    get: (target, key) => {
      if (!seen.has('prose')) seen.add(String(key))
      return Reflect.get(target, key) as unknown
    },
    has: (target, key) => {
      seen.add(String(key))
      return Reflect.has(target, key)
    },
    ownKeys: target => {
      seen.add('prose')
      return Reflect.ownKeys(target)
    },
  })
  return { proxy, seen }
}
