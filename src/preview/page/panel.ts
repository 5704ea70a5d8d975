import type { DocumentState, Finding, Place } from '../messages.ts'
import { el } from './dom.ts'

export interface Panel {
  readonly element: HTMLElement
  show(state: DocumentState): void
  showPlace(place: Place): void
  findings(found: readonly Finding[]): HTMLElement
}

/** What is wrong, by line, and the line of what was clicked on. */
export function panel({ showLine }: { readonly showLine: (line: number) => void }): Panel {
  const source = el('p', { class: 'soft', id: 'nguon', role: 'status' }, NOTHING_CHOSEN)
  const heading = el('h2', {}, 'Lưu ý')
  const list = el('div')
  let file = ''

  const findings = (found: readonly Finding[]): HTMLElement =>
    el('ul', { class: 'findings' }, ...found.map(one => item(one, showLine)))
  return {
    element: el(
      'aside',
      { 'aria-label': 'Lưu ý và nguồn' },
      el('section', {}, el('h2', {}, 'Dòng trong định nghĩa'), source),
      el('section', {}, heading, list),
      el('section', {}, el('h2', {}, 'Phím tắt'), keys()),
    ),
    show(state) {
      file = state.file
      heading.textContent = state.findings.length === 0 ? 'Không có vấn đề nào' : countsText(state.findings)
      list.replaceChildren(findings(state.findings))
    },
    showPlace({ line, pointer, elsewhere }) {
      source.replaceChildren(
        ...(line === undefined && elsewhere === undefined
          ? ['Lời này do vanban tự đặt theo nghị định.']
          : [
              el('b', {}, elsewhere ?? `${file}:${line ?? 1}`),
              el('br'),
              el('code', {}, pathOf(pointer ?? '')),
            ]),
      )
    },
    findings,
  }
}

const NOTHING_CHOSEN = 'Bấm vào một dòng trên trang, hoặc dùng phím j và k.'

function item(found: Finding, showLine: (line: number) => void): HTMLElement {
  const { severity, code, message, line, column, own, frame, hint, cite } = found
  const where = line === undefined ? found.file : `${found.file}:${line}:${column ?? 1}`
  return el(
    'li',
    { class: `finding ${severity}` },
    el(
      'p',
      { class: 'where' },
      own && line !== undefined
        ? el(
            'button',
            { type: 'button', onclick: () => showLine(line), title: 'Xem chỗ này trên trang' },
            `Dòng ${line}`,
          )
        : where,
      ` ${code}`,
    ),
    el('p', {}, el('strong', {}, `${NAMES[severity]}: `), message),
    frame.length > 0 && el('pre', { tabindex: 0 }, frame.join('\n')),
    hint !== undefined && el('p', { class: 'soft' }, hint),
    cite !== undefined && el('p', { class: 'soft' }, `Căn cứ: ${cite} Nghị định 30/2020/NĐ-CP`),
  )
}

const NAMES = { error: 'Lỗi', warning: 'Cảnh báo', hint: 'Gợi ý' } as const

function countsText(found: readonly Finding[]): string {
  const words = { error: 'lỗi', warning: 'cảnh báo', hint: 'gợi ý' } as const
  return (['error', 'warning', 'hint'] as const)
    .map(severity => [found.filter(one => one.severity === severity).length, words[severity]] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ')
}

/** `/noi_dung/2/khoan` as one would say it: `noi_dung › 3 › khoan`. */
function pathOf(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map(step =>
      /^\d+$/.test(step) ? String(Number(step) + 1) : step.replaceAll('~1', '/').replaceAll('~0', '~'),
    )
    .join(' › ')
}

function keys(): HTMLElement {
  const rows = [
    ['+ −', 'phóng to, thu nhỏ'],
    ['0', 'vừa khung'],
    ['o', 'ô thể thức và lề'],
    ['j k', 'dòng sau, dòng trước'],
    ['d p', 'tải .docx, PDF'],
  ]
  return el(
    'dl',
    { class: 'keys' },
    ...rows.flatMap(([key = '', what = '']) => [
      el('dt', {}, ...key.split(' ').flatMap(one => [el('kbd', {}, one), ' '])),
      el('dd', {}, what),
    ]),
  )
}
