import type { DocumentState, Place } from '../messages.ts'
import { el } from './dom.ts'
import { follow } from './follow.ts'
import { pagesList } from './pages-list.ts'
import { panel } from './panel.ts'
import { sheetsView } from './sheets.ts'
import { toolbar } from './toolbar.ts'

/** One document: its pages as paper, what is wrong with it, and where each line came from. */
export function showDocument(file: string): void {
  const desk = el('div', {
    class: 'desk',
    id: 'trang',
    tabindex: 0,
    role: 'region',
    'aria-label': 'Các trang',
  })
  const over = el('section', { class: 'over', hidden: true, role: 'alert', tabindex: -1 })
  const side = panel({ showLine: line => sheets.showLine(line) })
  const sheets = sheetsView(desk, file, { chosen: (place: Place) => side.showPlace(place) })
  const list = pagesList(file, number => sheets.goTo(number))
  const bar = toolbar(file, { zoom: sheets.zoom, overlay: sheets.overlay })
  const app = el(
    'div',
    { id: 'app' },
    el('a', { class: 'skip button', href: '#trang' }, 'Đến các trang'),
    bar.element,
    list.element,
    el('main', {}, desk, over),
    side.element,
  )
  document.body.append(app)
  sheets.watchScroll(number => list.mark(number))
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const action = KEYS[event.key]
    if (action === undefined) return
    event.preventDefault()
    action()
  })
  const KEYS: Readonly<Record<string, () => void>> = {
    '+': () => sheets.zoom.by(1),
    '=': () => sheets.zoom.by(1),
    '-': () => sheets.zoom.by(-1),
    '0': () => sheets.zoom.fit(),
    o: () => sheets.overlay.toggle(),
    j: () => sheets.step(1),
    k: () => sheets.step(-1),
    d: () => bar.download('docx'),
    p: () => bar.download('pdf'),
  }

  let newest = 0
  let later: ReturnType<typeof setTimeout> | undefined
  follow<DocumentState>(
    `/su-kien?tep=${encodeURIComponent(file)}`,
    state => void showState(state),
    is => bar.connected(is),
  )

  async function showState(state: DocumentState): Promise<void> {
    newest = state.version
    await sheets.prepare(state)
    // A newer one may have come while pictures were fetched.
    if (newest !== state.version) return
    document.title = `${state.title} · vanban`
    app.classList.toggle('stale', state.stale)
    sheets.show(state)
    // The small pages are not what one waits for.
    clearTimeout(later)
    later = setTimeout(() => list.show(state), LATER)
    bar.show(state)
    side.show(state)
    over.hidden = !state.stale
    over.replaceChildren(
      el(
        'h2',
        {},
        state.sheets.length > 0
          ? 'Chưa dựng được trang mới; dưới đây là trang lần trước.'
          : 'Chưa dựng được trang nào.',
      ),
      side.findings(state.findings.filter(found => found.severity === 'error')),
    )
    document.documentElement.dataset.version = String(state.version)
    document.dispatchEvent(new CustomEvent('vanban:shown', { detail: state.version }))
  }
}

/** Milliseconds. */
const LATER = 200
