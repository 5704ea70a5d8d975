import { describe, expect, it } from 'vitest'
import { marksOf, parseMarkup } from '../../src/markup/parse.ts'
import { strangePictures } from '../../src/markup/picture.ts'
import { toTree } from '../../src/markup/to-tree.ts'
import { vocabulary } from '../../src/markup/vocabulary.ts'
import { printTree } from '../../src/tree/print.ts'

const codes = (markup: string): readonly string[] => parseMarkup(markup).diagnostics.map(found => found.code)
const wrap = (inner: string): string => `<van-ban loai="ke-hoach">${inner}</van-ban>`

describe('parseMarkup', () => {
  it.each([
    ['an unknown tag', wrap('<trich-yeuu/>'), 'markup/the-la'],
    ['a tag in the wrong place', wrap('<noi-dung><ho-ten>A</ho-ten></noi-dung>'), 'markup/sai-cho'],
    ['a looks attribute', wrap('<quoc-hieu co-chu="20"/>'), 'markup/sai-cho'],
    ['text where none belongs', wrap('chữ lạc'), 'markup/sai-cho'],
    ['a tag of the prototype', wrap('<constructor/><toString/>'), 'markup/the-la'],
    [
      'a second title',
      wrap('<noi-dung><muc><tieu-de>A</tieu-de><tieu-de>B</tieu-de></muc></noi-dung>'),
      'markup/sai-cho',
    ],
    ['text beside lines', wrap('<trich-yeu>lạc<dong-chu>A</dong-chu></trich-yeu>'), 'markup/sai-cho'],
    ['a number that is none', wrap('<so-ky-hieu so-van-ban="abc" ky-hieu="KH-UBND"/>'), 'markup/sai-cho'],
    ['another root', '<noi-dung/>', 'markup/sai-cho'],
    ['an open tag', '<van-ban loai="ke-hoach"><quoc-hieu>', 'markup/cu-phap'],
    ['nothing', '', 'markup/cu-phap'],
  ])('refuses %s', (_, markup, code) => {
    expect(codes(markup)).toContain(code)
  })

  it('offers the tag that was meant', () => {
    expect(parseMarkup(wrap('<trich-yeuu/>')).diagnostics[0]?.hint).toBe('Có phải bạn muốn <trich-yeu>?')
  })

  it('reads escaped data as data', () => {
    const { value } = parseMarkup(wrap('<trich-yeu>&lt;/trich-yeu&gt;&lt;hack/&gt; &amp; &quot;</trich-yeu>'))
    expect(value!.children[0]).toMatchObject({ children: ['</trich-yeu><hack/> & "'] })
  })
})

describe('marks of a template', () => {
  const marked = '<?at 0?><van-ban loai="ke-hoach"><?at 1 7?><quoc-hieu/>\n<?at 2?><b/><?at 3?></van-ban>'

  it('say where a problem was written', () => {
    expect(parseMarkup(marked).diagnostics).toMatchObject([{ code: 'markup/the-la', mark: '2' }])
  })

  it('stay with the elements', () => {
    expect(marksOf(parseMarkup(marked.replace('<b/>', '')).value!)).toEqual(['0', '1 7'])
  })

  it('say where a picture is named that nobody has read', () => {
    const { value } = parseMarkup(wrap('<noi-dung><?at 5?><hinh-anh tep="a.png" mo-ta="A"/></noi-dung>'))
    const none = { files: new Map(), sizes: new Map() }
    expect(strangePictures(value!, none)).toMatchObject([{ code: 'markup/hinh-la', mark: '5' }])
    const sizes = new Map([[' a.png', { width: 1, height: 1 }]])
    expect(strangePictures(value!, { ...none, sizes })).toEqual([])
  })
})

describe('the vocabulary', () => {
  it('names only tags of its own as parents', () => {
    for (const tag of Object.values(vocabulary))
      for (const parent of tag.in.filter(name => name !== ''))
        expect(Object.keys(vocabulary)).toContain(parent)
  })

  it('names no looks', () => {
    const words = Object.values(vocabulary).flatMap(tag => Object.keys(tag.attributes ?? {}))
    // co-chu, the margins, gaps and indent are the author's knobs (Mục V, footnote 1; I.3; II.6.e), so-dam and dam his wish
    // for a khoản or a cell, can, gop-cot, gop-hang, huong and rong what he says of tables and pictures.
    expect([...new Set(words)].sort()).toEqual([
      'can',
      'co-chu',
      'co-quan',
      'dam',
      'gian-doan',
      'gian-dong',
      'gop-cot',
      'gop-hang',
      'hien-so-trang-dau',
      'hinh-thuc',
      'huong',
      'ky-hieu',
      'le-duoi',
      'le-phai',
      'le-trai',
      'le-tren',
      'loai',
      'lui-dau-dong',
      'ma',
      'mo-ta',
      'muc',
      'nam',
      'ngay',
      'rong',
      'so-dam',
      'so-luong-ban',
      'so-van-ban',
      'tep',
      'tep-rieng',
      'thang',
      'thoi-gian',
    ])
  })

  it('has every component of <van-ban> known to the tree', () => {
    for (const [name, tag] of Object.entries(vocabulary).filter(([, one]) => one.in.includes('van-ban'))) {
      const inner = tag.holds === 'children' || tag.holds === 'nothing' ? '' : 'x'
      const { value, diagnostics } = parseMarkup(wrap(`<${name}>${inner}</${name}>`))
      expect(diagnostics).toEqual([])
      expect(() => toTree(value!)).not.toThrow()
    }
  })
})

describe('toTree', () => {
  it('numbers, punctuates and ends', () => {
    const { value } = parseMarkup(
      wrap(`
        <so-ky-hieu so-van-ban="5" ky-hieu="KH-UBND"/>
        <dia-danh-thoi-gian ngay="" thang="5" nam="2024">Trà Bồng</dia-danh-thoi-gian>
        <ten-loai/>
        <kinh-gui><mot-noi>Sở A.</mot-noi><mot-noi>Sở B</mot-noi></kinh-gui>
        <can-cu>Căn cứ một.</can-cu>
        <can-cu>Căn cứ hai</can-cu>
        <noi-dung>
          <muc><tieu-de>Mở đầu</tieu-de>
            <khoan so-dam="true"><loi-van>Một</loi-van><diem><loi-van>a <chu-nghieng>b</chu-nghieng> **c**</loi-van></diem></khoan>
            <khoan><tieu-de>Hai</tieu-de></khoan>
          </muc>
          <muc><tieu-de>Kết</tieu-de><doan-van>Xong.</doan-van></muc>
        </noi-dung>
        <noi-nhan><nhu-tren/><mot-noi>UBND tỉnh (b/c)</mot-noi><luu-van-ban></luu-van-ban></noi-nhan>`),
    )
    expect(printTree(toTree(value!).value!)).toBe(`van-ban ke-hoach
  so-ky-hieu Số: 05/KH-UBND
  dia-danh-thoi-gian Trà Bồng, ngày [ngay] tháng 5 năm 2024
  ten-loai Kế hoạch
  kinh-gui
    Sở A;
    Sở B.
  can-cu Căn cứ một;
  can-cu Căn cứ hai.
  noi-dung
    muc I. {Mở đầu}
      khoan 1. đậm Một
        diem a) a *b* **c**
      khoan 2. {Hai}
    muc II. {Kết}
      doan-van Xong./.
  noi-nhan
    Như trên;
    UBND tỉnh (b/c);
    Lưu: VT.
`)
  })
})
