/** What is used of `@myriaddreamin/typst-ts-node-compiler`, the Typst compiler in Node. */
export interface CompilerPackage {
  readonly NodeCompiler: {
    create(options: {
      readonly workspace: string
      readonly fontArgs: readonly { readonly fontBlobs: readonly Uint8Array[] }[]
    }): Compiler
  }
}

export interface Compiler {
  /** A file that only the compiler sees; an absolute path in its workspace. */
  mapShadow(path: string, content: Buffer): void
  resetShadow(): void
  /** Forgets what has not been used in that many compilations. */
  evictCache(maxAge: number): void
  compile(what: { readonly mainFileContent: string }): {
    readonly result: CompiledDocument | null
    takeDiagnostics(): { readonly shortDiagnostics: readonly { readonly message: string }[] } | null
  }
  /** Throws an `Error` whose message lists what is wrong. */
  pdf(document: CompiledDocument, options: { readonly pdfStandard?: string }): Buffer
  /** All pages in one picture, below each other. */
  /** The same with its texts in it, to be found and selected. */
  svg(document: CompiledDocument): string
  plainSvg(document: CompiledDocument): string
}

export interface CompiledDocument {
  readonly numOfPages: number
}

/** What is used of `@resvg/resvg-js` 2.6, which makes pixels of SVG. */
export interface RasterPackage {
  readonly Resvg: new (
    svg: string,
    options: {
      readonly fitTo: { readonly mode: 'width'; readonly value: number }
      readonly font: { readonly loadSystemFonts: false }
    },
  ) => { render(): { asPng(): Buffer } }
}
