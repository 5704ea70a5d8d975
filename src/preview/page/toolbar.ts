import type { DocumentState } from '../messages.ts'
import { el } from './dom.ts'
import type { Overlay, Zoom } from './sheets.ts'

export interface Toolbar {
  readonly element: HTMLElement
  show(state: DocumentState): void
  connected(is: boolean): void
  download(to: string): void
}

export function toolbar(
  file: string,
  { zoom, overlay }: { readonly zoom: Zoom; readonly overlay: Overlay },
): Toolbar {
  const name = el('span')
  const back = el('a', { class: 'button', href: '/', hidden: true }, '← Các văn bản')
  const offline = el('span', { class: 'offline', role: 'status', hidden: true }, 'Mất kết nối với vanban.')
  const percent = el('output', { 'aria-label': 'Cỡ hiển thị' })
  zoom.changed(value => (percent.textContent = `${Math.round(value * 100)}%`))
  const cells = el(
    'button',
    {
      type: 'button',
      'aria-pressed': 'false',
      title: 'Ô số và lề theo sơ đồ Mục IV (phím o)',
      onclick: () => overlay.toggle(),
    },
    'Ô thể thức',
  )
  overlay.changed(on => cells.setAttribute('aria-pressed', String(on)))
  const files = el('div', { class: 'group', role: 'group', 'aria-label': 'Tải về' })
  const element = el(
    'header',
    { class: 'bar' },
    back,
    el('h1', {}, name, ' ', el('small', {}, file)),
    offline,
    el(
      'div',
      { class: 'group', role: 'group', 'aria-label': 'Phóng to, thu nhỏ' },
      el(
        'button',
        { type: 'button', title: 'Thu nhỏ (phím -)', 'aria-label': 'Thu nhỏ', onclick: () => zoom.by(-1) },
        '−',
      ),
      percent,
      el(
        'button',
        { type: 'button', title: 'Phóng to (phím +)', 'aria-label': 'Phóng to', onclick: () => zoom.by(1) },
        '+',
      ),
      el(
        'button',
        { type: 'button', title: 'Vừa chiều ngang (phím 0)', onclick: () => zoom.fit() },
        'Vừa khung',
      ),
    ),
    cells,
    files,
  )
  return {
    element,
    show(state) {
      name.textContent = state.title
      back.hidden = !state.inFolder
      const links = state.parts.flatMap(({ name: part, part: index }) =>
        (['docx', 'pdf'] as const).map(to => {
          const label = `${state.parts.length > 1 ? `${part} ` : ''}${to === 'docx' ? '.docx' : 'PDF'}`
          const href = `/tai?tep=${encodeURIComponent(file)}&dang=${to}&phan=${index}`
          return el(
            'a',
            {
              class: 'button',
              'data-to': to,
              role: 'link',
              // What has errors is not issued.
              ...(state.stale ? { 'aria-disabled': 'true' } : { href, download: true }),
              title: state.stale ? 'Văn bản còn lỗi' : `Tải ${label} (phím ${to === 'docx' ? 'd' : 'p'})`,
            },
            `Tải ${label}`,
          )
        }),
      )
      files.replaceChildren(...links)
    },
    connected: is => (offline.hidden = is),
    download: to => files.querySelector<HTMLAnchorElement>(`a[href][data-to="${to}"]`)?.click(),
  }
}
