import { lookNames, type LookName } from '../../decree/style-of.ts'

/** The components' styles, the drawn rule's, and that of the paragraph that Word wants at the end. */
export type StyleName = LookName | 'duongKe' | 'cuoi'

export const styleNames: readonly StyleName[] = [...lookNames, 'duongKe', 'cuoi']

/** A style's id: ASCII, from the look's name. `QuocHieu`. */
export function styleId(name: StyleName): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
