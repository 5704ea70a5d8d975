import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate'
import { SaxesParser } from 'saxes'

/** What a reader of one part of the package does with its XML. Names come without their prefix. */
export interface Ear {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/** The package is no zip, or breaks off. */
export interface PackageError extends Error {
  readonly isOfPackage: true
}

export function isPackageError(error: unknown): error is PackageError {
  return error instanceof Error && 'isOfPackage' in error
}

export function packageError(message: string): PackageError {
  return Object.assign(new Error(message), { isOfPackage: true as const })
}

/**
 * Goes once through a zip and lets ears hear the XML of the parts that have one; gives control back after each chunk, so that what
 * was heard can be handed on. Nothing is held but what the ears keep. Throws `PackageError`.
 */
export async function* hearParts(
  bytes: AsyncIterable<Uint8Array>,
  earFor: (part: string) => Ear | undefined,
): AsyncGenerator<void> {
  const failed: { error?: Error } = {}
  const unzip = new Unzip(file => {
    const ear = earFor(file.name)
    if (ear === undefined) return
    const parser = parserFor(ear)
    const decoder = new TextDecoder()
    file.ondata = (error, data, final) => {
      if (error !== null) failed.error ??= packageError(error.message)
      if (failed.error !== undefined) return
      try {
        parser.write(decoder.decode(data, { stream: !final }))
        if (final) parser.close()
      } catch (broken) {
        failed.error = isPackageError(broken) ? broken : packageError(String(broken))
      }
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  unzip.register(UnzipPassThrough)
  const push = (chunk: Uint8Array, final: boolean): void => {
    try {
      unzip.push(chunk, final)
    } catch (error) {
      failed.error ??= packageError(String(error))
    }
    if (failed.error !== undefined) throw failed.error
  }
  for await (const chunk of bytes)
    // Small pieces: a few kilobytes of a sheet inflate to hundreds.
    for (let at = 0; at < chunk.length; at += PIECE) {
      push(chunk.subarray(at, at + PIECE), false)
      yield
    }
  push(new Uint8Array(), true)
  yield
}

const PIECE = 16 * 1024

function parserFor(ear: Ear): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('error', error => {
    throw packageError(error.message)
  })
  if (ear.open !== undefined)
    parser.on('opentag', ({ name, attributes }) => ear.open?.(local(name), attributes))
  if (ear.text !== undefined) parser.on('text', text => ear.text?.(text))
  if (ear.close !== undefined) parser.on('closetag', ({ name }) => ear.close?.(local(name)))
  return parser
}

function local(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}
