import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { andThen } from '../src/diagnostics/outcome.ts'
import { layOut } from '../src/layout/lay-out.ts'
import { parseMarkup } from '../src/markup/parse.ts'
import { toTree } from '../src/markup/to-tree.ts'
import { normalize } from '../src/model/normalize.ts'
import type { VanBan } from '../src/model/van-ban.ts'
import { shipped } from '../src/shipped.ts'
import { renderMarkup } from '../src/template/render.ts'
import { writeDocx } from '../src/writers/docx/write-docx.ts'
import { writeText } from '../src/writers/text/write-text.ts'

/** Any letters that a definition may hold, the hostile ones among them. */
const text = fc
  .oneof(
    fc.constantFrom(
      'Ủy ban nhân dân',
      '**đậm**',
      '*',
      '</van-ban>',
      '{{x}}',
      '&amp;',
      '"',
      './.',
      ';',
      '…',
      'Q.',
      'theo <nd30>',
      '\\<',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.lorem({ maxCount: 30 }),
  )
  .map(value => value.normalize('NFC'))
  // What readYaml refuses: no text on paper has it, and XML 1.0 cannot hold it.
  .filter(
    value =>
      /\S/.test(value) && !/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\p{Cs}/u.test(value),
  )
const lines = fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 3 }))
const dong = fc.oneof(
  text,
  fc.record({ tieu_de: text, loi_van: text, so_dam: fc.boolean() }, { requiredKeys: ['tieu_de'] }),
)

const { block } = fc.letrec<{ block: unknown }>(tie => {
  const inner = fc.array(tie('block'), { minLength: 1, maxLength: 3 })
  return {
    block: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.record({ gach: dong }),
      fc.record({
        diem: dong,
        noi_dung: fc.array(fc.record({ gach: dong }), { minLength: 1, maxLength: 2 }),
      }),
      fc.record({ nhiem_vu: text, chu_tri: text, thoi_gian: text }),
      inner
        .map(noi_dung => ({
          khoan: 'Khoản',
          noi_dung: noi_dung.filter(one => typeof one === 'string' || 'gach' in (one as object)),
        }))
        .filter(one => one.noi_dung.length > 0),
    ),
  }
})

const vanBan = fc.record(
  {
    loai_van_ban: fc.constantFrom('ke-hoach', 'cong-van'),
    co_quan_chu_quan: lines,
    co_quan_ban_hanh: fc.oneof(lines, fc.record({ ten: lines, viet_tat: text })),
    so_van_ban: fc.option(fc.integer({ min: 1 })),
    ky_hieu: text,
    dia_danh: text,
    thoi_gian_ban_hanh: fc.constantFrom('2024-02-03', '2026-11', 2025, null),
    trich_yeu: lines,
    kinh_gui: lines,
    can_cu: fc.array(text, { minLength: 1, maxLength: 3 }),
    noi_dung: fc.array(
      fc.oneof(block, fc.record({ muc: text, noi_dung: fc.array(block, { minLength: 1, maxLength: 3 }) })),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    nguoi_ky: fc.record(
      { quyen_han: lines, chuc_vu: text, ho_ten: text },
      { requiredKeys: ['chuc_vu', 'ho_ten'] },
    ),
    noi_nhan: fc.array(text, { minLength: 1, maxLength: 4 }),
    luu_van_ban: lines,
  },
  {
    requiredKeys: [
      'loai_van_ban',
      'co_quan_ban_hanh',
      'dia_danh',
      'trich_yeu',
      'kinh_gui',
      'noi_dung',
      'nguoi_ky',
      'noi_nhan',
    ],
  },
) as unknown as fc.Arbitrary<VanBan>

const types = { 'ke-hoach': (await shipped.load('ke-hoach'))!, 'cong-van': (await shipped.load('cong-van'))! }
const skeletons = { lon: await shipped.skeleton('lon'), nho: await shipped.skeleton('nho') }
const properties = { title: 't', subject: 's', creator: 'c' }

function render(definition: VanBan): { readonly docx: Uint8Array; readonly text: string } {
  const { template } = types[definition.loai_van_ban as keyof typeof types]
  const markup = renderMarkup(normalize(definition), template)
  const { value: tree, diagnostics } = andThen(andThen(markup, parseMarkup), toTree)
  expect(diagnostics).toEqual([])
  const layout = layOut(tree!).value!
  return { docx: writeDocx(tree!, layout, properties, skeletons[layout.coChu]), text: writeText(tree!) }
}

describe('any definition', () => {
  it('renders, to the same bytes each time, to well-formed XML', () => {
    fc.assert(
      fc.property(vanBan, definition => {
        const first = render(definition)
        expect(Buffer.compare(first.docx, render(definition).docx)).toBe(0)
        const parser = new SaxesParser({ xmlns: true })
        parser.on('error', error => {
          throw error
        })
        parser.write(strFromU8(unzipSync(first.docx)['word/document.xml']!)).close()
      }),
      { numRuns: 150 },
    )
  })

  it('keeps every word of its prose', () => {
    const plain = fc.lorem({ maxCount: 12 })
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 6 }), plain, (paragraphs, recipient) => {
        const definition: VanBan = {
          loai_van_ban: 'ke-hoach',
          co_quan_ban_hanh: 'Ủy ban nhân dân xã',
          dia_danh: 'Xã',
          trich_yeu: 'Một việc',
          noi_dung: paragraphs,
          nguoi_ky: { chuc_vu: 'Chủ tịch', ho_ten: 'Nguyễn Văn A' },
          noi_nhan: [recipient],
        }
        const words = render(definition).text.split(/\s+/)
        const wanted = [...paragraphs, recipient].join(' ').replace(/\.$/, '').split(/\s+/)
        let at = 0
        for (const word of wanted) {
          const found = words.findIndex(
            (one, i) => i >= at && one.replace(/[.;/]+$/, '') === word.replace(/[.;/]+$/, ''),
          )
          expect(found, word).toBeGreaterThanOrEqual(0)
          at = found + 1
        }
      }),
    )
  })
})
