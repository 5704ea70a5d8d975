import { describe, expect, it } from 'vitest'
import { kindsOf, wordsFor } from '../../scripts/bench/docx/kinds.ts'
import { paragraphsOf } from '../../scripts/bench/docx/package.ts'
import { placesOf } from '../../scripts/bench/docx/places.ts'
import { syntaxes } from '../../scripts/bench/docx/syntax.ts'
import { templateOf } from '../../scripts/bench/docx/template.ts'
import { readXml, type XmlElement } from '../../scripts/bench/docx/xml.ts'
import { compile } from '../../src/index.ts'

/** `Gach: chữ *đậm* chữ` → a paragraph of that style with a bold run. */
function paragraph(text: string, properties = ''): XmlElement {
  const [style = '', words = ''] = text.split(': ')
  const runs = words
    .split('*')
    .map((part, i) => part && `<w:r>${i % 2 === 1 ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t>${part}</w:t></w:r>`)
  return readXml(`<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${runs.join('')}</w:p>`)
}

const of = (...texts: readonly string[]): readonly XmlElement[] => texts.map(text => paragraph(text))

describe('kinds', () => {
  it('are as few as can be: a plain paragraph is one whose bold run is empty', () => {
    const [plain, bold, other] = of('Gach: a', 'Gach: a *b* c', 'Diem: a') as [
      XmlElement,
      XmlElement,
      XmlElement,
    ]
    expect(kindsOf([plain, bold, other, plain])).toEqual([bold, other])
    expect(wordsFor(bold, plain)).toEqual(['a', '', ''])
    expect(wordsFor(plain, bold)).toBeUndefined()
  })

  it('are of the words of each run', () => {
    const [before, after] = of('Gach: *a* b', 'Gach: a *b*') as [XmlElement, XmlElement]
    expect(kindsOf([before, after])).toEqual([before, after])
  })

  it('are not of lengths', () => {
    const indented = (twips: number) => paragraph('KinhGui: a', `<w:ind w:left="${twips}"/>`)
    expect(kindsOf([indented(1), indented(2), paragraph('KinhGui: a')])).toEqual([
      indented(1),
      paragraph('KinhGui: a'),
    ])
  })
})

describe('places', () => {
  const shapeOf = (...documents: readonly (readonly string[])[]): readonly (readonly number[])[] =>
    placesOf(documents.map(texts => of(...texts))).map(place => place.map(list => list.length))

  it('are the stretches that documents have alike, and one for what lies between', () => {
    const [first, second] = [
      ['A: a', 'B: b', 'B: b', 'C: c', 'D: d', 'Z: z'],
      ['A: a', 'B: b', 'D: d', 'C: c', 'D: d', 'C: c', 'C: c', 'Z: z'],
    ]
    expect(shapeOf(first, second)).toEqual([
      [1, 1],
      [2, 1],
      [2, 5],
      [1, 1],
    ])
  })

  it('are those of a document alone', () => {
    expect(shapeOf(['A: a', 'B: b', 'B: b', 'A: a'])).toEqual([[1], [2], [1]])
  })

  it('are found where a document has no more', () => {
    expect(shapeOf(['A: a'], ['A: a', 'A: a'])).toEqual([[1, 2]])
    expect(shapeOf(['A: a'], ['A: a', 'B: b'])).toEqual([
      [1, 1],
      [0, 1],
    ])
    expect(shapeOf([], ['A: a'])).toEqual([[0, 1]])
  })
})

describe('a template', () => {
  const made = async (...noiDung: readonly unknown[]): Promise<Uint8Array> => {
    const { value, diagnostics } = await compile(`
loai_van_ban: cong-van
co_quan_ban_hanh: [Ủy ban nhân dân, xã Bình Sơn]
so_van_ban: 1
don_vi_soan_thao: VP
dia_danh: Bình Sơn
thoi_gian_ban_hanh: 2026-06-15
trich_yeu: báo cáo kết quả
kinh_gui: Sở Nội vụ
noi_dung: ${JSON.stringify(noiDung)}
nguoi_ky: { quyen_han: TM, chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn An }
noi_nhan: [Như trên]
luu_van_ban: VP
`)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    return value!
  }
  const tagsIn = (docx: Uint8Array): readonly string[] =>
    paragraphsOf(docx)
      .join()
      .match(/\{[^}]+\}|\+{3}.*?\+{3}/g) ?? []

  it('has a condition for each kind of paragraph only where documents differ in their order', async () => {
    const [lead, last] = ['Văn phòng báo cáo như sau:', 'Đề nghị Sở xem xét']
    const one = await made(lead, { gach: 'Việc thứ nhất.' }, { gach: 'Việc thứ hai.' }, last)
    const two = await made(lead, { khoan: 'Việc thứ nhất.' }, { gach: 'Việc thứ hai.' }, lead, last)
    const own = tagsIn(templateOf([one], syntaxes.docxtemplater).template)
    expect(own.filter(tag => tag.startsWith('{#k'))).toEqual([])
    const both = templateOf([one, two], syntaxes.docxtemplater)
    expect(tagsIn(both.template).filter(tag => tag.startsWith('{#k'))).toEqual(['{#k1}', '{#k2}', '{#k3}'])
    const lists = both.data.map(data => Object.values(data).find(value => typeof value !== 'string'))
    // The last before the end is held to it, which is a kind of its own.
    expect(lists).toEqual([
      [
        { k1: true, ta: '- Việc thứ nhất.' },
        { k2: true, ta: '- Việc thứ hai.' },
      ],
      [
        { k3: true, ta: '1. Việc thứ nhất.' },
        { k1: true, ta: '- Việc thứ hai.' },
      ],
    ])
  })

  it('is refused for documents with other tables', async () => {
    const document = await made('Lời kết')
    const other = await made(
      { bang_bieu: { tieu_de: 'Các việc', cot: [{ ten: 'Việc' }, { ten: 'Hạn' }], hang: [['a', 'b']] } },
      'Lời kết',
    )
    expect(() => templateOf([document, other], syntaxes.docxtemplater)).toThrow('other tables')
  })
})
