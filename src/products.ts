import type { Album } from './anh/load-anh.ts'
import type { Layout } from './layout/types.ts'
import type { PhuLuc, VanBanTree } from './tree/nodes.ts'
import { findAll } from './tree/visit.ts'
import type { Skeleton } from './writers/docx/pack.ts'

export type Target = 'docx' | 'text'

/** A file that a document comes out as. */
export interface Product {
  /** What its name has after the document's: empty for the document itself, `-phu-luc-2` for an annex apart. */
  readonly suffix: string
  readonly bytes: Uint8Array
}

/** A document that is ready to be written. */
export interface Ready {
  readonly tree: VanBanTree
  readonly layout: Layout
  readonly pictures: Album
}

export interface ProductOptions {
  readonly to: Target
  /** W3CDTF, for the properties. */
  readonly date: string | undefined
  readonly skeleton: () => Promise<Skeleton>
}

/** The document first, then each annex that has a file of its own. Text is one file, whatever is in it. */
export async function productsOf(ready: Ready, options: ProductOptions): Promise<readonly Product[]> {
  const { tree, layout, pictures } = ready
  if (options.to === 'text') {
    const { writeText } = await import('./writers/text/write-text.ts')
    return [{ suffix: '', bytes: new TextEncoder().encode(writeText(tree)) }]
  }
  const [{ writeDocx, writePhuLuc }, { phuLucPropertiesOf, propertiesOf }] = await Promise.all([
    import('./writers/docx/write-docx.ts'),
    import('./writers/docx/properties.ts'),
  ])
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

/** The annexes with files of their own: `-phu-luc`, or `-phu-luc-1`, `-phu-luc-2` … as they are numbered. */
function apart(tree: VanBanTree): readonly (readonly [suffix: string, PhuLuc])[] {
  const annexes = findAll(tree, 'phu-luc')
  return annexes.flatMap((node, i) =>
    node.tepRieng === true ? [[annexes.length > 1 ? `-phu-luc-${i + 1}` : '-phu-luc', node] as const] : [],
  )
}
