import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CompileOptions } from '../src/index.ts'

/** Finds a definition's pictures as the command line does: from the definition's folder. */
export function beside(definition: string): Required<Pick<CompileOptions, 'readFile'>> {
  return { readFile: path => readFile(join(dirname(definition), path)) }
}
