/**
 * The compiler's picture of all pages → a picture each page. In it each page is a white sheet and a group moved down,
 * both directly under the root; then come the glyphs, of which each page takes its own.
 */
export function svgPages(svg: string): readonly string[] {
  const root = /^<svg[^>]*>/.exec(svg)?.[0]
  if (root === undefined) throw new Error('no SVG of the compiler')
  const namespaces = (root.match(/ xmlns(:\w+)?="[^"]*"/g) ?? []).join('')
  const children = childrenOf(svg.slice(root.length))
  const definitions = children.filter(child => child.startsWith('<defs'))
  const sheets = children.flatMap((child, i) => {
    const content = children[i + 1]
    return child.startsWith('<path') && content?.startsWith('<g') === true ? [{ sheet: child, content }] : []
  })
  return sheets.map(({ sheet, content }) => page(sheet, content, definitions, namespaces))
}

function page(sheet: string, content: string, definitions: readonly string[], namespaces: string): string {
  const [, height = '', width = ''] = SHEET.exec(sheet) ?? []
  if (width === '') throw new Error('a page of the compiler has no size')
  const own = content.replace(/^<g[^>]*>/, '<g>')
  const used = new Set(Array.from(own.matchAll(/ (?:xlink:)?href="#([^"]+)"/g), ([, id = '']) => id))
  return [
    `<svg viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt"${namespaces}>`,
    sheet,
    own,
    ...definitions.map(all => withOnly(all, used)),
    '</svg>\n',
  ].join('\n')
}

/** Down the left edge, then along the foot: relative, or absolute as Typst before 0.14 writes it. */
const SHEET = / d="M 0 0 ?(?:v|L 0) ([\d.]+) (?:h|L) ([\d.]+) /

/** Definitions without the symbols that the page does not show. */
function withOnly(definitions: string, used: ReadonlySet<string>): string {
  return definitions.replace(/\s*<symbol id="([^"]+)"[^>]*>[^]*?<\/symbol>/g, (symbol, id: string) =>
    used.has(id) ? symbol : '',
  )
}

/** The elements directly under the root, each with all that is in it. */
function childrenOf(inside: string): readonly string[] {
  const children: string[] = []
  let depth = 0
  let start = 0
  for (const tag of inside.matchAll(/<(\/?)[\w:]+(?:"[^"]*"|[^">])*?(\/?)>/g)) {
    const [text, closes, isEmpty] = tag
    if (depth === 0 && closes === '') start = tag.index
    if (closes !== '') depth -= 1
    else if (isEmpty === '') depth += 1
    if (depth === 0 && start >= 0) {
      const end = tag.index + text.length
      if (end > start && !text.startsWith('</svg')) children.push(inside.slice(start, end))
    }
    if (depth < 0) break
  }
  return children
}
