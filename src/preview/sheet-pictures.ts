/**
 * The compiler's SVG of all pages with their texts (`NodeCompiler.svg`) → a picture each page: a third as large as the
 * plain one. What serves a reader of that page (texts to select, hints, classes) is left out; each takes the glyphs that it shows.
 * @param sizes of the pages, pt
 */
export function sheetPictures(svg: string, sizes: readonly PageSize[]): readonly string[] {
  const [head = '', ...bodies] = svg.replace(/<\/svg>\s*$/, '').split(PAGE)
  const definitions = new Map(
    Array.from(head.matchAll(DEFINITION), ([whole, , id = '']) => [id, whole.replace(MARKS, '')]),
  )
  return bodies.map((body, i) => {
    const { width, height } = sizes[i] ?? { width: 0, height: 0 }
    const shown = `<g>${body.slice(body.indexOf('>') + 1)}`
      .replace(TEXTS, '')
      .replace(MARKS, '')
      .replace(EMPTY, '')
    const used = new Set(Array.from(shown.matchAll(/(?:href="|url\()#([^")]+)/g), ([, id = '']) => id))
    const own = [...used].flatMap(id => definitions.get(id) ?? [])
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt" fill="none">`,
      `<rect width="${width}" height="${height}" fill="#fff"/><defs>${own.join('')}</defs>${shown}</svg>\n`,
    ].join('')
  })
}

export interface PageSize {
  readonly width: number
  readonly height: number
}

/** The pages' sizes in whole points, as the compiler rounds them up. */
export function roughSizes(svg: string): readonly PageSize[] {
  return Array.from(
    svg.matchAll(/ data-page-width="(\d+)" data-page-height="(\d+)"/g),
    ([, width, height]) => ({
      width: Number(width),
      height: Number(height),
    }),
  )
}

const PAGE = '<g class="typst-page"'
const DEFINITION = /<(path|clipPath|symbol|linearGradient|image) id="([^"]+)"[^>]*(?:\/>|>[^]*?<\/\1>)/g
const TEXTS = /<g transform="[^"]*"><foreignObject[^>]*>[^]*?<\/foreignObject><\/g>/g
const MARKS = / (?:data-[a-z-]+|class)="[^"]*"/g
const EMPTY = /<g[^>]*>(?:<g><\/g>)<\/g>/g
