import { fail, ok } from '../diagnostics/outcome.ts'
import type { Outcome } from '../diagnostics/types.ts'
import { timLoai } from '../decree/loai-van-ban.ts'
import * as build from '../tree/build.ts'
import { parseInline, textOf } from '../tree/inline.ts'
import type { Chu, Khoi, ThanhPhanNode, VanBanTree } from '../tree/nodes.ts'
import type { Element } from './parse.ts'

/**
 * Elements of the markup → the tree, numbered and punctuated (II.6.đ, II.6.a, II.9.d, Phần I Phụ lục I). The
 * vocabulary has been checked by `parseMarkup`; `markup/sai-cho` when `loai` is no type of Điều 7.
 */
export function toTree(root: Element): Outcome<VanBanTree> {
  const loai = timLoai(root.attributes.loai ?? '')
  if (loai === undefined)
    return fail({
      code: 'markup/sai-cho',
      severity: 'error',
      message: `Khuôn ghi <van-ban loai="${root.attributes.loai ?? ''}">: không có loại văn bản này.`,
    })
  const coChu = root.attributes['co-chu']
  return ok({
    kind: 'van-ban',
    loai: loai.id,
    ...((coChu === 'lon' || coChu === 'nho') && { coChu }),
    children: build.finish(elementsOf(root).map(element => component(element, loai.id))),
  })
}

function component(element: Element, loai: string): ThanhPhanNode {
  const { attributes } = element
  switch (element.name) {
    case 'quoc-hieu':
      return { kind: 'quoc-hieu' }
    case 'co-quan-chu-quan':
    case 'co-quan-ban-hanh':
    case 'trich-yeu':
      return { kind: element.name, lines: linesOf(element) }
    case 'trich-yeu-cong-van':
      return build.trichYeuCongVan(linesOf(element))
    case 'so-ky-hieu':
      return build.soKyHieu(attributes['so-van-ban'] ?? '', attributes['ky-hieu'] ?? '')
    case 'dia-danh-thoi-gian':
      return build.diaDanhThoiGian(textIn(element), attributes)
    case 'ten-loai':
      return build.tenLoai(loai)
    case 'kinh-gui':
      return build.kinhGui(elementsOf(element).map(prose))
    case 'can-cu':
      return { kind: 'can-cu', content: prose(element) }
    case 'noi-dung':
      return { kind: 'noi-dung', children: blocksOf(element) }
    case 'nguoi-ky':
      return {
        kind: 'nguoi-ky',
        lines: elementsOf(element)
          .filter(child => child.name !== 'ho-ten')
          .map(textIn),
        hoTen: elementsOf(element)
          .filter(child => child.name === 'ho-ten')
          .map(textIn)
          .join(' '),
      }
    case 'noi-nhan':
      return build.noiNhan(
        elementsOf(element).map(child => {
          if (child.name === 'nhu-tren') return build.nhuTren
          return child.name === 'luu-van-ban' ? build.luu(prose(child)) : prose(child)
        }),
      )
    default:
      throw new Error(`vocabulary lets <${element.name}> into <van-ban>, to-tree does not know it`)
  }
}

function blocksOf(element: Element): readonly Khoi[] {
  return build.numbered(
    elementsOf(element)
      .filter(child => child.name !== 'tieu-de' && child.name !== 'loi-van')
      .flatMap(child => (child.name === 'doan-van' ? paragraphsIn(child) : [child]))
      .map((child): build.Unnumbered => {
        if (child.name === 'doan-van') return { kind: 'doan-van', content: prose(child) }
        const title = elementsOf(child).find(part => part.name === 'tieu-de')
        const [content, ...more] = elementsOf(child)
          .filter(part => part.name === 'loi-van')
          .flatMap(paragraphsIn)
        return {
          kind: 'cap',
          cap: child.name as build.CapName,
          ...(child.attributes['so-dam'] === 'true' && { soDam: true as const }),
          ...(title !== undefined && { title: prose(title) }),
          ...(content !== undefined && { content: prose(content) }),
          children: [
            ...more.map((part): Khoi => ({ kind: 'doan-van', content: prose(part) })),
            ...blocksOf(child),
          ],
        }
      }),
    element.name === 'gach' ? 'gach' : undefined,
  )
}

/** An empty line in a text, as a YAML block has it, begins a new paragraph. */
function paragraphsIn(doan: Element): readonly Element[] {
  const texts = doan.children.filter(child => typeof child === 'string')
  if (texts.length < doan.children.length) return [doan]
  const paragraphs = texts
    .join('')
    .split(/\n[ \t\r]*\n/)
    .filter(text => text.trim() !== '')
  return paragraphs.map(text => ({ ...doan, children: [text] }))
}

function elementsOf(element: Element): readonly Element[] {
  return element.children.filter((child): child is Element => typeof child !== 'string')
}

function linesOf(element: Element): readonly string[] {
  const lines = elementsOf(element).map(textIn)
  return lines.length > 0 ? lines : [textIn(element)]
}

/** The letters in it, white space folded. Its look is the decree's: an author's `**` only would be in the way. */
function textIn(element: Element): string {
  const letters = element.children.map(child => (typeof child === 'string' ? child : textIn(child)))
  const folded = letters.join('').replace(/[ \t\r\n]+/g, ' ')
  return textOf(parseInline(folded.trim()))
}

function prose(element: Element): readonly Chu[] {
  return trimmed(runsOf(element, {}))
}

function runsOf(element: Element, style: { bold?: true; italic?: true }): readonly Chu[] {
  return element.children.flatMap(child => {
    if (typeof child === 'string')
      return parseInline(child.replace(/[ \t\r\n]+/g, ' ')).map(run => ({ ...run, ...style }))
    return runsOf(child, { ...style, ...(child.name === 'chu-dam' ? { bold: true } : { italic: true }) })
  })
}

function trimmed(runs: readonly Chu[]): readonly Chu[] {
  return runs
    .map((run, i) => {
      const start = i === 0 ? run.text.trimStart() : run.text
      return { ...run, text: i === runs.length - 1 ? start.trimEnd() : start }
    })
    .filter(run => run.text !== '')
}
