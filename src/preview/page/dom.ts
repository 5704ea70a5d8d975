type Child = Node | string | false | undefined

/** Attributes as strings; `on…` as listeners; true: there without a value; false or undefined: not there. */
export type Props = Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>>

/** An element with its children. Text is only ever text: nothing of a document becomes markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else if (value === true) element.setAttribute(name, '')
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value))
  }
  element.append(...children.filter(child => child !== undefined && child !== false))
  return element
}

/** Places a box given in pt on its sheet, in percent of it. */
export function place(
  element: HTMLElement,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  sheet: { readonly width: number; readonly height: number },
): HTMLElement {
  const { style } = element
  style.left = `${(100 * box.x) / sheet.width}%`
  style.top = `${(100 * box.y) / sheet.height}%`
  style.width = `${(100 * box.width) / sheet.width}%`
  style.height = `${(100 * box.height) / sheet.height}%`
  return element
}
