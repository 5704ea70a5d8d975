import { lookNames, type LookName } from '../../decree/style-of.ts'

/** The components' styles, the drawn rule's, and that of the paragraph that Word wants at the end. */
export type StyleName = LookName | 'duongKe' | 'cuoi'

/** A style's id: ASCII, from the look's name. `QuocHieu`. */
export function styleId(name: StyleName): string {
  return IDS[name]
}

const IDS = Object.fromEntries(
  [...lookNames, 'duongKe', 'cuoi'].map(name => [name, name.charAt(0).toUpperCase() + name.slice(1)]),
) as Readonly<Record<StyleName, string>>
