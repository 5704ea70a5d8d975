import type { Album } from './anh/load-anh.ts'
import { andThen, fail, ok } from './diagnostics/outcome.ts'
import type { Outcome } from './diagnostics/types.ts'
import type { Layout } from './layout/types.ts'
import type { PhuLuc, VanBanTree } from './tree/nodes.ts'
import { findAll } from './tree/visit.ts'
import type { Skeleton } from './writers/docx/pack.ts'
import type { PdfStandard } from './writers/typst/pdf-standards.ts'
import type { Manuscript, Typesetter } from './writers/typst/typeset.ts'

export type Target = 'docx' | 'text' | 'pdf' | 'svg' | 'png'

/** A file that a document comes out as. */
export interface Product {
  /**
   * What its name has after the document's: empty for the document itself, `-phu-luc-2` for an annex apart, `-trang-3`
   * for a page.
   */
  readonly suffix: string
  readonly bytes: Uint8Array
}

/** A document that is ready to be written. */
export interface Ready {
  readonly tree: VanBanTree
  readonly layout: Layout
  readonly pictures: Album
}

/** How PDF, SVG and PNG are made. */
export interface PageOptions {
  /** Asked for when one of them is wanted; without it none can be made. `loadTypesetter` gives one. */
  readonly typesetter?: (() => Outcome<Typesetter> | Promise<Outcome<Typesetter>>) | undefined
  /** Default: PDF/A-2b, or PDF 1.7 where the document has no full date. */
  readonly pdfStandard?: PdfStandard | undefined
  /** Of PNG. Default: 150. */
  readonly dotsPerInch?: number | undefined
}

export interface ProductOptions extends PageOptions {
  readonly to: Target
  /** W3CDTF, for the properties. */
  readonly date: string | undefined
  readonly skeleton: () => Promise<Skeleton>
}

/** The document first, then each annex that has a file of its own. Text is one file, whatever is in it. */
export async function productsOf(
  ready: Ready,
  options: ProductOptions,
): Promise<Outcome<readonly Product[]>> {
  switch (options.to) {
    case 'text': {
      const { writeText } = await import('./writers/text/write-text.ts')
      return ok([{ suffix: '', bytes: new TextEncoder().encode(writeText(ready.tree)) }])
    }
    case 'docx':
      return ok(await docxOf(ready, options))
    default:
      return pagesOf(ready, { ...options, to: options.to })
  }
}

/** Asking for a module takes Node as long as writing a short document: it is asked for once. */
let docxWriter: Awaited<ReturnType<typeof loadDocxWriter>> | undefined

async function loadDocxWriter() {
  const [writer, properties] = await Promise.all([
    import('./writers/docx/write-docx.ts'),
    import('./writers/docx/properties.ts'),
  ])
  return { ...writer, ...properties }
}

async function docxOf(ready: Ready, options: ProductOptions): Promise<readonly Product[]> {
  const { tree, layout, pictures } = ready
  docxWriter ??= await loadDocxWriter()
  const { writeDocx, writePhuLuc, phuLucPropertiesOf, propertiesOf } = docxWriter
  const skeleton = await options.skeleton()
  const properties = propertiesOf(tree, options.date)
  return [
    { suffix: '', bytes: writeDocx(tree, layout, properties, skeleton, pictures.files) },
    ...apart(tree).map(([suffix, node]) => ({
      suffix,
      bytes: writePhuLuc(node, ready, phuLucPropertiesOf(node, properties), skeleton, pictures.files),
    })),
  ]
}

interface PageWishes extends ProductOptions {
  readonly to: 'pdf' | 'svg' | 'png'
}

async function pagesOf(ready: Ready, wishes: PageWishes): Promise<Outcome<readonly Product[]>> {
  const { tree, layout, pictures } = ready
  const { date, to, typesetter } = wishes
  const [{ writeTypst, writePhuLucTypst }, { phuLucPropertiesOf, propertiesOf }, { missingPackages }] =
    await Promise.all([
      import('./writers/typst/write-typst.ts'),
      import('./writers/docx/properties.ts'),
      import('./writers/typst/problems.ts'),
    ])
  const loaded = (await typesetter?.()) ?? fail(missingPackages({ withRaster: to === 'png' }))
  const properties = propertiesOf(tree, date)
  const sources = [
    ['', writeTypst(tree, layout, properties)] as const,
    ...apart(tree).map(
      ([suffix, node]) =>
        [suffix, writePhuLucTypst(node, ready, phuLucPropertiesOf(node, properties))] as const,
    ),
  ]
  return andThen(loaded, setter => {
    const products: Product[] = []
    for (const [suffix, source] of sources) {
      const manuscript = { source, pictures: pictures.files, dated: date !== undefined }
      const set = filesOf(manuscript, setter, wishes)
      if (set.value === undefined) return fail(...set.diagnostics)
      products.push(...set.value.map(file => ({ ...file, suffix: suffix + file.suffix })))
    }
    return ok(products)
  })
}

/** One PDF, or a picture each page. */
function filesOf(
  manuscript: Manuscript,
  setter: Typesetter,
  { to, pdfStandard, dotsPerInch = DOTS_PER_INCH }: PageWishes,
): Outcome<readonly Product[]> {
  if (to === 'pdf') return andThen(setter.pdf(manuscript, pdfStandard), bytes => ok([{ suffix: '', bytes }]))
  const pages = to === 'svg' ? setter.svg(manuscript) : setter.png(manuscript, dotsPerInch)
  return ok(pages.map((bytes, i) => ({ suffix: `-trang-${i + 1}`, bytes })))
}

/** Sharp on a screen, and a page of some 200 kB. */
const DOTS_PER_INCH = 150

/** The annexes with files of their own: `-phu-luc`, or `-phu-luc-1`, `-phu-luc-2` … as they are numbered. */
function apart(tree: VanBanTree): readonly (readonly [suffix: string, PhuLuc])[] {
  const annexes = findAll(tree, 'phu-luc')
  return annexes.flatMap((node, i) =>
    node.tepRieng === true ? [[annexes.length > 1 ? `-phu-luc-${i + 1}` : '-phu-luc', node] as const] : [],
  )
}
