import { isAbsolute, relative, resolve, sep } from 'node:path'
import { STANDARD_INPUT } from '../diagnostics/reporters/pretty.ts'
import type { RunReport } from '../diagnostics/run-report.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import type { Io } from './session.ts'

/** The folder that reports name files from: a CI's checkout where the command runs within one, else where it runs. */
export function rootOf({ cwd, env }: Pick<Io, 'cwd' | 'env'>): string {
  const checkouts = [env.GITHUB_WORKSPACE, env.CI_PROJECT_DIR]
  return checkouts.find(folder => folder !== undefined && folder !== '' && isWithin(cwd, folder)) ?? cwd
}

/** A run with its files named from a root, with `/` on every system. What lies elsewhere keeps its full path. */
export function rebased(run: RunReport, places: Places): RunReport {
  const name = (file: string): string => nameFrom(file, places)
  const renamed = (found: Diagnostic): Diagnostic => ({
    ...found,
    ...(found.file !== undefined && { file: name(found.file) }),
    ...(found.trail !== undefined && {
      trail: found.trail.map(site => ({ ...site, file: name(site.file) })),
    }),
  })
  return {
    ...run,
    files: run.files.map(file => ({
      ...file,
      file: name(file.file),
      outputs: file.outputs.map(name),
      diagnostics: file.diagnostics.map(renamed),
    })),
    diagnostics: run.diagnostics.map(renamed),
  }
}

export interface Places {
  /** What relative names are relative to. */
  readonly cwd: string
  readonly root: string
}

/** One file's name from a root. */
export function nameFrom(file: string, { cwd, root }: Places): string {
  if (file === STANDARD_INPUT) return file
  const path = resolve(cwd, file)
  return (isWithin(path, root) ? relative(root, path) : path).split(sep).join('/')
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}
