import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkModel } from '../../src/check/check-model.ts'
import { allPages, findPage } from '../../src/pages.ts'
import { severityOf } from '../../src/check/rule.ts'
import { rules } from '../../src/check/rules/index.ts'
import type { VanBan } from '../../src/model/van-ban.ts'
import { found, read, withKeys } from './definitions.ts'

const root = new URL('../../', import.meta.url)

describe.each(rules.map(rule => ({ code: rule.code, rule })))('$code', ({ code, rule }) => {
  const type = rule.type ?? 'ke-hoach'

  it('reports its bad example, with the severity of its basis', () => {
    const own = found(rule.bad, { type, code })
    expect(own.length).toBeGreaterThan(0)
    for (const one of own) expect(one.severity).toBe(severityOf[rule.basis])
  })

  it('finds no fault with its good example, nor does any rule find an error', () => {
    const all = found(rule.good, { type })
    expect(all.filter(one => one.code === code || one.severity === 'error')).toEqual([])
  })

  it('says in one sentence what was found, and points at it', () => {
    for (const { message, pointer, hint } of found(rule.bad, { type, code })) {
      expect(message).toMatch(/^[\p{Lu}«].*[^.]\.$/u)
      expect(message).toBe(message.normalize('NFC'))
      expect(pointer).toMatch(/^\//)
      expect(resolves(withKeys(rule.bad, type), pointer ?? '')).toBe(true)
      expect(hint?.trim()).not.toBe('')
    }
  })

  it('has a page: a title, a reason, and the decree where it speaks', () => {
    expect(rule.title).not.toMatch(/\.$/)
    expect(rule.why).toMatch(/\.$/)
    if (code.startsWith('decree/')) {
      expect(rule.cite).toBeDefined()
      expect(rule.quote).toMatch(/^«.+»$/)
    } else {
      expect(code).toMatch(/^prose\//)
      expect(rule.basis).toBe('practice')
    }
  })

  it('lives in the file of its name', () => {
    expect(readdirSync(new URL('src/check/rules', root))).toContain(`${code.split('/')[1]}.ts`)
  })
})

describe('the rules', () => {
  it('have each a code of their own, and are all registered', () => {
    const files = readdirSync(new URL('src/check/rules', root)).filter(name => name !== 'index.ts')
    expect(new Set(rules.map(rule => rule.code)).size).toBe(rules.length)
    expect(rules.length).toBe(files.length)
  })

  it('can all be explained', () => {
    expect(allPages.map(page => page.code)).toEqual(expect.arrayContaining(rules.map(one => one.code)))
    expect(findPage('decree/ky-hieu-cv')?.type).toBe('cong-van')
    expect(findPage('decree/khong-co')).toBeUndefined()
  })

  it.each(examples())('find no error in %s', name => {
    expect(checkModel(read(name)).filter(one => one.severity === 'error')).toEqual([])
  })

  it('never throw, whatever a valid definition holds', () => {
    fc.assert(
      fc.property(vanBan, definition => {
        for (const one of checkModel(definition)) expect(one.message).not.toContain('undefined')
      }),
      { numRuns: 300 },
    )
  })

  it('say the same each time', () => {
    const definition = read('cong-van/day-du')
    expect(checkModel(definition)).toEqual(checkModel(definition))
  })
})

function examples(): readonly string[] {
  return readdirSync(new URL('examples', root), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.yaml') && !name.startsWith('don-vi'))
    .map(name => name.replace(/\.yaml$/, '').replaceAll('\\', '/'))
}

/** Whether the pointer names something that is there. */
function resolves(value: unknown, pointer: string): boolean {
  return (
    pointer
      .split('/')
      .slice(1)
      .reduce((at, step) => (at as Record<string, unknown> | undefined)?.[step], value) !== undefined
  )
}

/** Scraps that rules look for, and noise. */
const scrap = fc.constantFrom(
  ...[
    'V/v',
    'Kế hoạch',
    'TM.',
    'K/T',
    'Phó',
    'Chủ tịch',
    'ThS.',
    'Lưu: VT',
    'Như trên',
    '…',
    '....',
    '**',
    '*',
  ],
  ...[
    '1.',
    'a)',
    '-',
    'IV.',
    './.',
    '/.',
    ' ,',
    '  ',
    '\u00a0',
    '[điền]',
    '???',
    'huyện',
    'điều 5',
    'Khoản 2',
  ],
  ...[
    'KH',
    'CV',
    'UBND',
    '2026',
    '/',
    '–',
    'Ủy ban nhân dân',
    'Sở',
    '\\*',
    'ngày',
    ',',
    '(',
    ')',
    '\n',
    '<nd30>',
    '<tên>',
  ],
)
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: scrap }, fc.string({ unit: 'grapheme', maxLength: 6 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map(parts => parts.join(' '))
const lines = fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 3 }))
const line = fc.oneof(
  text,
  fc.record({ tieu_de: text, loi_van: text, so_dam: fc.boolean() }, { requiredKeys: ['loi_van'] }),
)

const { block } = fc.letrec(tie => ({
  block: fc.oneof(
    { depthSize: 'small' },
    text,
    fc
      .tuple(
        fc.oneof(
          fc.record({ muc: text }),
          fc.record({ khoan: line }),
          fc.record({ diem: line }),
          fc.record({ gach: line }),
          fc.record({ nhiem_vu: text, thoi_gian: text }),
        ),
        fc.option(fc.array(tie('block'), { minLength: 1, maxLength: 2 }), { nil: undefined }),
      )
      .map(([own, noi_dung]) => (noi_dung === undefined ? own : { ...own, noi_dung })),
  ),
}))

const vanBan = fc.record(
  {
    loai_van_ban: fc.constantFrom('ke-hoach', 'cong-van', 'to-trinh', 'thu-cong'),
    co_quan_chu_quan: lines,
    co_quan_ban_hanh: fc.oneof(lines, fc.record({ ten: lines, viet_tat: text }, { requiredKeys: ['ten'] })),
    so_van_ban: fc.option(fc.nat()),
    ky_hieu: text,
    don_vi_soan_thao: text,
    dia_danh: text,
    thoi_gian_ban_hanh: fc.constantFrom('2024-02-30', '2026-13', '2026-07-01', 2025, null),
    trich_yeu: lines,
    kinh_gui: lines,
    can_cu: fc.array(text, { minLength: 1, maxLength: 2 }),
    noi_dung: fc.array(block, { minLength: 1, maxLength: 3 }),
    nguoi_ky: fc.record(
      { quyen_han: lines, chuc_vu: text, ho_ten: text },
      { requiredKeys: ['chuc_vu', 'ho_ten'] },
    ),
    noi_nhan: fc.array(text, { minLength: 1, maxLength: 2 }),
    luu_van_ban: lines,
  },
  {
    requiredKeys: ['loai_van_ban', 'co_quan_ban_hanh', 'dia_danh', 'trich_yeu', 'noi_dung', 'nguoi_ky'],
  },
) as fc.Arbitrary<VanBan>
