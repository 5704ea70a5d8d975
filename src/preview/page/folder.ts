import type { Card, Entry, ListState } from '../messages.ts'
import { el } from './dom.ts'
import { follow } from './follow.ts'

/** All documents of the folder, each with its first page. A card is filled when it comes into sight. */
export function showFolder(): void {
  const heading = el('h1', {}, 'Các văn bản')
  const offline = el('span', { class: 'offline', role: 'status', hidden: true }, 'Mất kết nối với vanban.')
  const cards = el('ul', { class: 'cards', 'aria-label': 'Các văn bản' })
  const empty = el(
    'p',
    { class: 'empty', hidden: true },
    'Thư mục này chưa có định nghĩa văn bản (.yaml) nào.',
  )
  const app = el(
    'div',
    { id: 'app', class: 'folder' },
    el('header', { class: 'bar' }, heading, offline),
    cards,
    empty,
  )
  document.body.append(app)

  const shown = new Map<string, { readonly item: HTMLLIElement; version: number; seen: boolean }>()
  const sight = new IntersectionObserver(
    entries => {
      for (const { isIntersecting, target } of entries) {
        const file = (target as HTMLElement).dataset.file ?? ''
        const card = shown.get(file)
        if (!isIntersecting || card === undefined || card.seen) continue
        card.seen = true
        void fill(file, card.item)
      }
    },
    { root: cards, rootMargin: '200px' },
  )

  const put = ({ file, version }: Entry): HTMLLIElement => {
    const known = shown.get(file)
    if (known === undefined) {
      const item = el('li', { 'data-file': file }, cardOf(file))
      shown.set(file, { item, version, seen: false })
      sight.observe(item)
      return item
    }
    // Its own making counts, too: only what has changed since it was seen is asked for again.
    if (known.version !== version && known.seen) void fill(file, known.item)
    known.version = version
    return known.item
  }

  follow<ListState>(
    '/danh-sach',
    ({ folder, entries, cut }) => {
      document.title = `${folder} · vanban`
      heading.textContent = `${folder}: ${entries.length} văn bản${cut ? ' đầu tiên' : ''}`
      empty.hidden = entries.length > 0
      const names = new Set(entries.map(entry => entry.file))
      for (const [file, { item }] of shown)
        if (!names.has(file)) {
          sight.unobserve(item)
          item.remove()
          shown.delete(file)
        }
      entries.forEach((entry, i) => {
        const item = put(entry)
        if (cards.children[i] !== item) cards.insertBefore(item, cards.children[i] ?? null)
      })
    },
    is => (offline.hidden = is),
  )
}

let queue = Promise.resolve()

/** One after the other, from the top: each is seen as soon as it is there. */
function fill(file: string, item: HTMLLIElement): Promise<void> {
  const one = async (): Promise<void> => {
    const answer = await fetch(`/the?tep=${encodeURIComponent(file)}`)
    if (!answer.ok) return
    const card = cardOf(file, (await answer.json()) as Card)
    await card.querySelector('img')?.decode()
    item.replaceChildren(card)
  }
  queue = queue.then(one).catch(() => undefined)
  return queue
}

function cardOf(file: string, card?: Card): HTMLAnchorElement {
  const { sheet, counts } = card ?? {}
  const picture =
    sheet === undefined
      ? card === undefined
        ? '…'
        : 'Chưa dựng được trang'
      : el('img', { src: `/hinh?tep=${encodeURIComponent(file)}&ma=${sheet.hash}`, alt: '' })
  const errors = counts?.error ?? 0
  const others = (counts?.warning ?? 0) + (counts?.hint ?? 0)
  return el(
    'a',
    { href: `/xem?tep=${encodeURIComponent(file)}` },
    el('div', { class: 'paper' }, picture),
    el('b', {}, card === undefined || card.title === '' ? file : card.title),
    el('small', {}, file),
    card !== undefined && errors === 0 && el('small', {}, ` · ${card.pages} trang`),
    errors > 0 && el('small', { class: 'error' }, ` · ${errors} lỗi`),
    others > 0 && el('small', {}, ` · ${others} lưu ý`),
  )
}
