import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { fileFor, type Project, type Ran } from './project.ts'

interface Step {
  readonly id?: string
  readonly name?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, string | boolean>>
  readonly run?: string
  readonly shell?: string
  readonly env?: Readonly<Record<string, string>>
  readonly if?: string
  readonly 'working-directory'?: string
}

export interface Action {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default?: string; readonly required?: boolean }>
  >
  readonly outputs: Readonly<Record<string, { readonly value: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

export interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly strategy?: { readonly matrix: Readonly<Record<string, readonly (string | number)[]>> }
        readonly steps: readonly Step[]
      }
    >
  >
}

export const action = parse(readFileSync('action.yml', 'utf8')) as Action

/** Runs our action's steps as GitHub's runner does, and gives what the last of them ended with. */
export function useAction(
  project: Project,
  given: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Ran & { readonly outputs: string } {
  const unknown = Object.keys(given).filter(key => !(key in action.inputs))
  if (unknown.length > 0) throw new Error(`the action has no input ${unknown.join(', ')}`)
  const temp = join(project.folder, 'runner temp')
  mkdirSync(temp, { recursive: true })
  const files = { GITHUB_PATH: fileFor(temp, 'path'), GITHUB_OUTPUT: fileFor(temp, 'output') }
  const valueOf = (expression: string): string => {
    const [, kind = '', key = ''] = /^\$\{\{ (inputs|github)\.([a-z_-]+) \}\}$/.exec(expression) ?? []
    if (kind === 'github' && key === 'action_path') return resolve('.')
    const value = given[key] ?? action.inputs[key]?.default ?? (kind === 'inputs' ? '' : undefined)
    if (value === undefined) throw new Error(`what is ${expression}?`)
    return value
  }
  let last: Ran = { code: 0, out: '', err: '' }
  for (const step of action.runs.steps) {
    if (step.shell !== 'bash' || step.run === undefined)
      throw new Error('a step of a composite action needs its shell')
    const own = Object.entries(step.env ?? {}).map(([key, value]) => [key, valueOf(value)] as const)
    const at = step['working-directory']
    last = project.run(step.run, {
      ...env,
      ...Object.fromEntries(own),
      ...files,
      RUNNER_TEMP: temp,
      GITHUB_WORKSPACE: project.folder,
      PATH_FIRST: readFileSync(files.GITHUB_PATH, 'utf8').trim().split('\n').reverse().join(':'),
      ...(at !== undefined && { PWD_FROM_ROOT: valueOf(at) }),
    })
    if (last.code !== 0) break
  }
  return { ...last, outputs: readFileSync(files.GITHUB_OUTPUT, 'utf8') }
}

/**
 * Runs a workflow's jobs one after the other in one folder, so that artifacts are where they are. Our action is any
 * `…/vanban@…`; others must be of a known list.
 */
export function runWorkflow(project: Project, { jobs }: Workflow): readonly Ran[] {
  const ran: Ran[] = []
  for (const { strategy, steps } of Object.values(jobs)) {
    const [name = '', values = ['']] = Object.entries(strategy?.matrix ?? {})[0] ?? []
    for (const value of values)
      for (const { uses = '', with: given = {} } of steps) {
        if (!/^[\w-]+\/vanban@v[\d.]+$/.test(uses)) {
          if (!OTHERS.test(uses)) throw new Error(`an unknown action: ${uses}`)
          continue
        }
        const filled = Object.entries(given).map(([key, text]) => [
          key,
          String(text).replaceAll(`\${{ matrix.${name} }}`, String(value)),
        ])
        ran.push(useAction(project, Object.fromEntries(filled) as Record<string, string>))
      }
  }
  return ran
}

const OTHERS =
  /^(actions\/(checkout|upload-artifact|download-artifact|cache)@v4|github\/codeql-action\/upload-sarif@v3)$/
