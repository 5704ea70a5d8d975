import { fail, ok } from '../../diagnostics/outcome.ts'
import type { Outcome } from '../../diagnostics/types.ts'
import type { TepAnh } from '../../tree/anh.ts'
import type { Code } from './code.ts'
import type { CompiledDocument, Compiler, CompilerPackage, RasterPackage } from './engine.ts'
import type { PdfStandard } from './pdf-standards.ts'
import { pathOf } from './picture-path.ts'
import { missingDate, missingGlyphs } from './problems.ts'
import { stamped, stampedPng, stampedSvg } from './stamp.ts'
import { svgPages } from './svg-pages.ts'

/** A document as Typst source, with the pictures that it names. */
export interface Manuscript {
  readonly source: Code
  readonly pictures: TepAnh
  /** Whether it says its date: PDF/A wants one. */
  readonly dated: boolean
}

/** The same bytes for the same manuscript, on every machine; each file carries its stamp. */
export interface Typesetter {
  /** Default: PDF/A-2b where the document has a date, else PDF 1.7; tagged. */
  pdf(manuscript: Manuscript, standard?: PdfStandard): Outcome<Uint8Array>
  /** A picture each page. */
  svg(manuscript: Manuscript): readonly Uint8Array[]
  /** The pages with their texts, as the compiler's own SVG, for whoever asks where they stand. */
  texts(manuscript: Manuscript): string
  /** A picture each page; needs the rasteriser. */
  png(manuscript: Manuscript, dotsPerInch: number): readonly Uint8Array[]
}

export function typesetter(
  engine: CompilerPackage,
  fonts: readonly Uint8Array[],
  raster?: RasterPackage,
): Typesetter {
  const compilerOf = renewed(() =>
    engine.NodeCompiler.create({ workspace: '/', fontArgs: [{ fontBlobs: fonts }] }),
  )
  const pages = (manuscript: Manuscript): readonly string[] => {
    const compiler = compilerOf()
    return svgPages(compiler.plainSvg(compiled(manuscript, compiler)))
  }
  return {
    pdf: (manuscript, standard) => pdf(manuscript, standard, compilerOf()),
    svg: manuscript => pages(manuscript).map(stampedSvg),
    texts: manuscript => {
      const compiler = compilerOf()
      return compiler.svg(compiled(manuscript, compiler))
    },
    png: (manuscript, dotsPerInch) => {
      if (raster === undefined) throw new Error('the typesetter was loaded without its rasteriser')
      return pages(manuscript).map(page => stampedPng(pixels(page, dotsPerInch, raster)))
    },
  }
}

/** The compiler keeps a little of each compilation for good; a preview that is left open takes a new one now and then. */
function renewed(create: () => Compiler): () => Compiler {
  let compiler = create()
  let used = 0
  return () => {
    used += 1
    if (used % LIFE === 0) compiler = create()
    return compiler
  }
}

/** Compilations. A new compiler takes some 20 ms. */
const LIFE = 50

/** What has not been used for so many compilations is forgotten. */
const MAX_AGE = 10

/** An error here is the program's own: a definition's text can't be code. */
function compiled({ source, pictures }: Manuscript, compiler: Compiler): CompiledDocument {
  compiler.resetShadow()
  for (const [tep, { bytes }] of pictures) compiler.mapShadow(pathOf(tep), Buffer.from(bytes))
  const outcome = compiler.compile({ mainFileContent: source })
  compiler.evictCache(MAX_AGE)
  if (outcome.result !== null) return outcome.result
  const found = outcome.takeDiagnostics()?.shortDiagnostics ?? []
  throw new Error(`typst: ${found.map(({ message }) => message).join('; ')}`)
}

function pdf(
  manuscript: Manuscript,
  wanted: PdfStandard | undefined,
  compiler: Compiler,
): Outcome<Uint8Array> {
  const { dated } = manuscript
  const standard = wanted ?? (dated ? 'a-2b' : '1.7')
  if (!dated && /^(a-|ua-)/.test(standard)) return fail(missingDate(standard))
  const document = compiled(manuscript, compiler)
  try {
    return ok(stamped(compiler.pdf(document, { pdfStandard: standard })))
  } catch (error) {
    const glyphs = glyphsIn(String(error))
    if (glyphs.length === 0) throw error
    return fail(missingGlyphs(glyphs))
  }
}

function glyphsIn(message: string): readonly string[] {
  const texts = Array.from(
    message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g),
    ([, text = '']) => text,
  )
  return [...new Set(texts)]
}

function pixels(svg: string, dotsPerInch: number, { Resvg }: RasterPackage): Uint8Array {
  const width = Number(/width="([\d.]+)pt"/.exec(svg)?.[1])
  const value = Math.round((width / 72) * dotsPerInch)
  return new Resvg(svg, { fitTo: { mode: 'width', value }, font: { loadSystemFonts: false } })
    .render()
    .asPng()
}
