import type { DocumentState } from '../messages.ts'
import { el } from './dom.ts'

export interface PagesList {
  readonly element: HTMLElement
  show(state: DocumentState): void
  /** The page that is looked at, from 0. */
  mark(number: number): void
}

/** Small pages to jump by. */
export function pagesList(file: string, goTo: (number: number) => void): PagesList {
  const items = el('ol')
  let current = 0
  const mark = (number: number): void => {
    current = number
    items
      .querySelectorAll('button')
      .forEach((button, i) => button.setAttribute('aria-current', String(i === number)))
  }
  return {
    element: el('nav', { class: 'pages', 'aria-label': 'Danh sách trang' }, items),
    show({ sheets }) {
      sheets.forEach(({ hash, width, height }, i) => {
        const known = items.children[i] as HTMLElement | undefined
        if (known?.dataset.hash === hash) return
        const src = `/hinh?tep=${encodeURIComponent(file)}&ma=${hash}`
        const picture = el('img', { src, alt: '', width, height })
        const button = el(
          'button',
          { type: 'button', onclick: () => goTo(i), 'aria-label': `Trang ${i + 1}` },
          picture,
          String(i + 1),
        )
        const item = el('li', { 'data-hash': hash }, button)
        if (known === undefined) items.append(item)
        else known.replaceWith(item)
      })
      while (items.children.length > sheets.length) items.lastElementChild?.remove()
      mark(Math.min(current, sheets.length - 1))
    },
    mark,
  }
}
