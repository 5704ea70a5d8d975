import type { DocumentState, Place, Sheet } from '../messages.ts'
import { el, place } from './dom.ts'
import { overlayOf } from './overlay.ts'

export interface Zoom {
  by(steps: number): void
  fit(): void
  changed(told: (value: number) => void): void
}

export interface Overlay {
  toggle(): void
  changed(told: (on: boolean) => void): void
}

export interface SheetsView {
  /** Has the pictures ready, so that they are changed all at once. */
  prepare(state: DocumentState): Promise<void>
  show(state: DocumentState): void
  goTo(number: number): void
  /** Marks what that line of the definition became. */
  showLine(line: number): void
  /** To the next place, or the one before. */
  step(by: 1 | -1): void
  watchScroll(told: (number: number) => void): void
  readonly zoom: Zoom
  readonly overlay: Overlay
}

interface Shown {
  readonly figure: HTMLElement
  sheet: Sheet
}

export function sheetsView(
  desk: HTMLElement,
  file: string,
  { chosen }: { readonly chosen: (place: Place) => void },
): SheetsView {
  const shown: Shown[] = []
  const ready = new Map<string, HTMLImageElement>()
  let zoomed: number | undefined
  let overlaid = false
  let at: { readonly page: number; readonly place: number } | undefined
  let toldZoom: (value: number) => void = () => undefined
  let toldOverlay: (on: boolean) => void = () => undefined

  const scale = (): number => {
    const widest = Math.max(...shown.map(({ sheet }) => sheet.width), 1)
    return zoomed ?? Math.min(1.6, Math.max(0.3, (desk.clientWidth - 48) / (widest * PX)))
  }
  const resize = (): void => {
    const value = scale()
    for (const { figure, sheet } of shown) {
      figure.style.width = `${sheet.width * PX * value}px`
      figure.style.height = `${sheet.height * PX * value}px`
    }
    toldZoom(value)
  }
  /** What is in the middle stays there. */
  const keepingPlace = (change: () => void): void => {
    const share = (desk.scrollTop + desk.clientHeight / 2) / desk.scrollHeight
    change()
    desk.scrollTop = share * desk.scrollHeight - desk.clientHeight / 2
  }
  const rezoom = (value: number | undefined): void => {
    keepingPlace(() => {
      zoomed = value
      resize()
    })
  }
  new ResizeObserver(resize).observe(desk)

  const mark = (page: number, index: number, scroll: boolean): void => {
    for (const old of desk.querySelectorAll('.mark')) old.remove()
    const one = shown[page]
    const found = one?.sheet.places[index]
    if (one === undefined || found === undefined) return
    at = { page, place: index }
    // All lines of the same text.
    const alike = (other: Place): boolean =>
      other === found || (found.pointer !== undefined && other.pointer === found.pointer)
    for (const { figure, sheet } of shown)
      for (const box of sheet.places.filter(alike))
        figure.append(place(el('div', { class: 'mark' }), box, sheet))
    if (scroll) one.figure.querySelector('.mark')?.scrollIntoView({ block: 'center' })
    chosen(found)
  }

  const clicked = (one: Shown, event: MouseEvent): void => {
    const box = one.figure.getBoundingClientRect()
    const x = ((event.clientX - box.left) / box.width) * one.sheet.width
    const y = ((event.clientY - box.top) / box.height) * one.sheet.height
    const distances = one.sheet.places.map(({ x: left, y: top, width, height }) =>
      Math.hypot(Math.max(left - x, 0, x - left - width) / ALONG, Math.max(top - y, 0, y - top - height)),
    )
    const least = Math.min(...distances)
    if (least < REACH) mark(shown.indexOf(one), distances.indexOf(least), false)
  }

  const isInSight = (figure: HTMLElement): boolean =>
    figure.offsetTop + figure.offsetHeight > desk.scrollTop &&
    figure.offsetTop < desk.scrollTop + desk.clientHeight

  const put = (sheet: Sheet, i: number, count: number): void => {
    const label = `Trang ${i + 1} trên ${count}`
    const known = shown[i]
    const one: Shown = known ?? {
      figure: el('figure', { class: 'sheet', onclick: event => clicked(one, event as MouseEvent) }),
      sheet,
    }
    if (known === undefined) {
      shown.push(one)
      desk.append(one.figure)
    }
    const image = known?.sheet.hash === sheet.hash ? known.figure.querySelector('img') : undefined
    const picture = image ?? ready.get(sheet.hash) ?? el('img', { src: pictureOf(file, sheet.hash) })
    picture.alt = label
    one.sheet = sheet
    one.figure.replaceChildren(picture, ...(overlaid ? overlayOf(sheet) : []))
  }

  return {
    async prepare({ sheets }) {
      const seen = shown.map(({ figure }) => isInSight(figure))
      const fresh = sheets.filter(({ hash }, i) => shown[i]?.sheet.hash !== hash && (seen[i] ?? i < FIRST))
      await Promise.all(
        fresh.map(async ({ hash }) => {
          const image = el('img', { src: pictureOf(file, hash) })
          // A picture that does not come leaves a gap on its page, no more.
          await image.decode().catch(() => undefined)
          ready.set(hash, image)
        }),
      )
    },
    show({ sheets }) {
      const { scrollTop, scrollLeft } = desk
      sheets.forEach((sheet, i) => put(sheet, i, sheets.length))
      for (const { figure } of shown.splice(sheets.length)) figure.remove()
      ready.clear()
      resize()
      desk.scrollTo({ top: scrollTop, left: scrollLeft, behavior: 'instant' })
      at = undefined
    },
    goTo: number => shown[number]?.figure.scrollIntoView({ block: 'start' }),
    showLine(line) {
      const near = shown.flatMap(({ sheet }, page) =>
        sheet.places.flatMap((one, index) =>
          one.line === undefined
            ? []
            : [{ page, index, away: one.line > line ? (one.line - line) * 2 : line - one.line }],
        ),
      )
      const [best] = near.sort((a, b) => a.away - b.away)
      if (best !== undefined) mark(best.page, best.index, true)
    },
    step(by) {
      const all = shown.flatMap(({ sheet }, page) => sheet.places.map((_, index) => ({ page, index })))
      const now = all.findIndex(({ page, index }) => page === at?.page && index === at.place)
      const next = all[now === -1 && by < 0 ? all.length - 1 : now + by]
      if (next !== undefined) mark(next.page, next.index, true)
    },
    watchScroll(told) {
      desk.addEventListener(
        'scroll',
        () => {
          const middle = desk.scrollTop + desk.clientHeight / 3
          told(
            Math.max(
              0,
              shown.findLastIndex(({ figure }) => figure.offsetTop <= middle),
            ),
          )
        },
        { passive: true },
      )
    },
    zoom: {
      by: steps => rezoom(Math.min(3, Math.max(0.3, Math.round((scale() + steps * 0.1) * 10) / 10))),
      fit: () => rezoom(undefined),
      changed: told => {
        toldZoom = told
      },
    },
    overlay: {
      toggle() {
        overlaid = !overlaid
        for (const { figure, sheet } of shown) {
          for (const old of figure.querySelectorAll('.cell, .margin')) old.remove()
          if (overlaid) figure.append(...overlayOf(sheet))
        }
        toldOverlay(overlaid)
      },
      changed: told => {
        toldOverlay = told
      },
    },
  }
}

/** Pages that are waited for when none is there yet. */
const FIRST = 2

/** px to the pt */
const PX = 96 / 72

/** How far from a line a click still means it, pt; along the line it may be further. */
const REACH = 8
const ALONG = 20

function pictureOf(file: string, hash: string): string {
  return `/hinh?tep=${encodeURIComponent(file)}&ma=${hash}`
}
