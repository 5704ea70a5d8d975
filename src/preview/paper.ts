import { khoGiay } from '../decree/trang.ts'
import { mmToPt } from '../metrics/units.ts'
import { findAll } from '../tree/visit.ts'
import { writePhuLucTypst, writeTypst, type DocumentFacts } from '../writers/typst/write-typst.ts'
import type { Manuscript, Typesetter } from '../writers/typst/typeset.ts'
import type { Compiled } from '../pipeline.ts'
import { roughSizes, sheetPictures } from './sheet-pictures.ts'
import { textRuns } from './text-runs.ts'
import type { Paper, PaperPage } from './view.ts'

/** A document's pages, then those of each annex that has a file of its own, with the texts on them. */
export function paperOf({ tree, layout, pictures }: Compiled, typesetter: Typesetter): Paper {
  const sources = [
    writeTypst(tree, layout, NO_FACTS),
    ...findAll(tree, 'phu-luc')
      .filter(node => node.tepRieng === true)
      .map(node => writePhuLucTypst(node, { tree, layout }, NO_FACTS)),
  ]
  return sources.map(source => pagesOf({ source, pictures: pictures.files, dated: false }, typesetter))
}

/** They do not show. */
const NO_FACTS: DocumentFacts = { title: '', subject: '', creator: '' }

function pagesOf(manuscript: Manuscript, typesetter: Typesetter): readonly PaperPage[] {
  const svg = typesetter.texts(manuscript)
  const runs = textRuns(svg)
  const sizes = roughSizes(svg).map(({ width, height }) => (width > height ? lying : upright))
  return sheetPictures(svg, sizes).map((picture, i) => ({
    svg: picture,
    ...(sizes[i] ?? upright),
    runs: runs[i] ?? [],
  }))
}

/** Every page is A4. */
const upright = { width: hundredths(mmToPt(khoGiay.width)), height: hundredths(mmToPt(khoGiay.height)) }
const lying = { width: upright.height, height: upright.width }

function hundredths(pt: number): number {
  return Math.round(pt * 100) / 100
}
