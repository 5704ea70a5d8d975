#!/usr/bin/env node
/**
 * The file that `vanban` starts: runs the bundled command line from its compiled code (`cli.cache`, made by
 * the build), which halves the start. Another version of Node than the one that built it refuses the
 * cache, and compiles the source as usual.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { bundleName, wrapped } from './wrapped.ts'

// The build writes CommonJS, where these exist.
declare const require: NodeJS.Require
declare const __dirname: string

// The build has left nothing but ASCII in it.
const source = readFileSync(join(__dirname, 'cli.cjs'), 'latin1')
const script = new Script(wrapped(source), { filename: bundleName, ...cache() })
const main = script.runInThisContext() as (require: NodeJS.Require, module: object, dirname: string) => void
main(require, { exports: {} }, __dirname)

function cache(): { readonly cachedData?: Buffer } {
  try {
    return { cachedData: readFileSync(join(__dirname, 'cli.cache')) }
  } catch {
    return {}
  }
}
