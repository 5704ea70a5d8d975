import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, parseDocument } from 'yaml'
import { reportForms } from '../../src/cli/report-forms.ts'
import { action, runWorkflow, useAction, type Workflow } from './github.ts'
import { project, withParallel, type Project, type Ran } from './project.ts'
import { sarifProblems } from '../diagnostics/reporters/sarif-schema.ts'
import { junitProblems, parseXml } from '../diagnostics/reporters/junit-shape.ts'

/** What CI docs/ci.md promises: its commands, and those of action.yml, the hooks and GitLab's template, run as they stand. */
const page = readFileSync('docs/ci.md', 'utf8')
const sections = new Map(
  page.split(/^(?=##+ )/m).map(section => [/^#+ (.*)/.exec(section)?.[1] ?? '', section] as const),
)
const blocksOf = (section: string, language: string): readonly string[] =>
  Array.from(
    sections.get(section)!.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g')),
    ([, block]) => block!,
  )

const BAD = 'van-ban/lỗi 100%.yaml'

function expectDone({ code, err }: Ran, exit = 0): void {
  expect({ code, err: code === exit ? '' : err }).toEqual({ code: exit, err: '' })
}

function expectWhole(p: Project, file: string): void {
  const report = JSON.parse(p.read(file)) as { files: { file: string }[]; counts: { error: number } }
  expect(report.files.map(one => one.file)).toContain('van-ban/xã Trà Bồng/đ.yaml')
  expect(report.files).toHaveLength(6)
  expect(report.counts.error).toBe(1)
}

/** CI machines with bash; Windows' runners have it too, but no symbolic links for tests. */
const describeInBash = describe.skipIf(process.platform === 'win32')

describeInBash('action.yml', () => {
  it('has what GitHub asks of a composite action', () => {
    expect(parseDocument(readFileSync('action.yml', 'utf8')).errors).toEqual([])
    expect(Object.keys(action).sort()).toEqual([
      'branding',
      'description',
      'inputs',
      'name',
      'outputs',
      'runs',
    ])
    expect(action.runs.using).toBe('composite')
    for (const [name, input] of Object.entries(action.inputs)) {
      expect(
        Object.keys(input).filter(key => !['description', 'default', 'required'].includes(key)),
        name,
      ).toEqual([])
      expect(sections.get('GitHub Actions')).toContain(`| \`${name}\` |`)
    }
    const allowed = ['name', 'id', 'shell', 'env', 'run', 'working-directory', 'if', 'uses', 'with']
    for (const step of action.runs.steps)
      expect(
        Object.keys(step).filter(key => !allowed.includes(key)),
        step.name,
      ).toEqual([])
    // An input in a script would be read as a part of it.
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{')
  })

  it('checks, annotates, writes SARIF, and ends as vanban does', () => {
    const p = project()
    const { code, out, outputs } = useAction(p, {
      files: 'van-ban',
      sarif: 'a b.sarif',
      report: 'junit=j.xml\njson=j.json',
    })
    expect(code).toBe(1)
    expect(outputs).toBe('exit-code=1\n')
    expect(out).toMatch(/^::error file=van-ban\/lỗi 100%25\.yaml,line=\d+,/m)
    expect(sarifProblems(JSON.parse(p.read('a b.sarif')))).toEqual([])
    expect(junitProblems(parseXml(p.read('j.xml')))).toEqual([])
    expectWhole(p, 'j.json')
  })

  it('takes names with blanks and options as they are', () => {
    const p = project()
    const given = {
      command: 'render',
      files: 'van-ban/xã Trà Bồng/đ.yaml\nvan-ban/a.yaml\n',
      args: '--output=ra mới\n\n--quiet',
    }
    expectDone(useAction(p, given))
    expect(
      readdirSync(join(p.folder, 'ra mới'))
        .filter(name => !name.startsWith('.'))
        .sort(),
    ).toEqual(['a.docx', 'đ.docx'])
    const hostile = { files: '$(touch hong)\n`touch hong`; touch hong\n--help', annotations: 'false' }
    expect(useAction(p, hostile).code).toBe(2)
    expect(existsSync(join(p.folder, 'hong'))).toBe(false)
  })

  it('names files from the root of the checkout, wherever it works', () => {
    const p = project()
    const { out } = useAction(p, { files: '.', 'working-directory': 'van-ban' })
    expect(out).toMatch(/^::error file=van-ban\/lỗi 100%25\.yaml,/m)
  })

  it('uses the project’s own version, and says so when there is none', () => {
    const p = project()
    expectDone(useAction(p, { files: 'van-ban/a.yaml', version: 'project' }))
    p.run('rm node_modules/vanban')
    const none = useAction(p, { files: 'van-ban/a.yaml', version: 'project' })
    expectDone(none, 2)
    expect(none.out).toContain('npm ci')
  })
})

describeInBash('docs/ci.md', () => {
  it('has the forms of reports, and exit codes', () => {
    for (const form of Object.keys(reportForms))
      expect(sections.get('Các dạng báo cáo')).toContain(`| \`${form}\` |`)
    expect([...sections.get('Mã thoát')!.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => code)).toEqual([
      '0',
      '1',
      '2',
      '130',
    ])
  })

  it('links to what is there', () => {
    const anchors = [...sections.keys()].map(title =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    )
    for (const [, target = ''] of page.matchAll(/\]\(([^)]+)\)/g))
      if (target.startsWith('#')) expect(anchors).toContain(target.slice(1))
      else expect(existsSync(join('docs', target)), target).toBe(true)
  })

  it('accepts today’s problems with its baseline commands', () => {
    const p = project()
    const [commands = ''] = blocksOf('Tệp mốc: chấp nhận vấn đề đang có', 'bash')
    expectDone(p.run(commands))
    expect(JSON.parse(p.read('moc.json'))).toMatchObject({ accepted: [{ file: BAD }] })
    p.write('van-ban/mới.yaml', p.read(BAD))
    expectDone(p.run(commands.split('\n')[1]!), 1)
  })

  it('has workflows that work: one machine', () => {
    const p = project()
    const [whole = '', ...steps] = blocksOf('GitHub Actions', 'yaml')
    expect(runWorkflow(p, parse(whole) as Workflow).map(one => one.code)).toEqual([1])
    expect(sarifProblems(JSON.parse(p.read('vanban.sarif')))).toEqual([])
    p.run(`rm '${BAD}'`)
    const [checked = '', rendered = ''] = steps
    const codes = [rendered, rendered, checked].flatMap(step =>
      runWorkflow(p, { jobs: { a: { steps: parse(step) as Workflow['jobs'][string]['steps'] } } }),
    )
    expect(codes.map(one => one.code)).toEqual([0, 0, 0])
    p.write('van-ban/a.yaml', p.read('van-ban/a.yaml').replace(/^trich_yeu: .*$/m, 'trich_yeu: Khác'))
    const [last] = runWorkflow(p, {
      jobs: { a: { steps: parse(checked) as Workflow['jobs'][string]['steps'] } },
    })
    expectDone(last!, 1)
  })

  it('has workflows that work: a matrix, and the reports joined', () => {
    const p = project()
    const [whole = ''] = blocksOf('Ma trận của GitHub Actions', 'yaml')
    const ran = runWorkflow(p, parse(whole) as Workflow)
    expect(ran).toHaveLength(6)
    expect(ran.filter(one => one.code === 1)).toHaveLength(2)
    expectDone(ran.at(-1)!, 1)
    expect(JSON.parse(p.read('vanban.sarif'))).toMatchObject({ runs: [{ invocations: [{ exitCode: 1 }] }] })
    expect(parseXml(p.read('vanban.xml')).attributes).toMatchObject({ tests: '6', failures: '1' })
    expect(readdirSync(join(p.folder, 'ra')).filter(name => name.endsWith('.docx'))).toHaveLength(4)
    p.run('rm bao-cao/phan-3.json')
    const [gop] = Object.entries((parse(whole) as Workflow).jobs).filter(([name]) => name === 'gop')
    const [missing] = runWorkflow(p, { jobs: { gop: gop![1] } })
    expectDone(missing!, 2)
    expect(missing!.err).toContain('phần 3/5.')
  })

  it('divides the work with GNU parallel', () => {
    const p = project()
    const [commands = ''] = blocksOf('GNU parallel', 'bash')
    const [divide = '', join_ = ''] = commands.trim().split('\n')
    const env = { PATH_FIRST: withParallel(p) }
    expectDone(p.run(divide, env), 1)
    expectDone(p.run(join_, env), 1)
    expectDone(p.run(join_.replace('sarif=vanban.sarif', 'json=gop.json'), env), 1)
    expectWhole(p, 'gop.json')
  })

  it('divides the work over the pods of an indexed Job', () => {
    const p = project()
    const [text = ''] = blocksOf('Kubernetes', 'yaml')
    const job = parse(text) as {
      spec: {
        completionMode: string
        completions: number
        template: {
          spec: {
            containers: { command: string[]; args: string[]; volumeMounts: { name: string }[] }[]
            volumes: { name: string }[]
          }
        }
      }
    }
    expect(job).toMatchObject({ apiVersion: 'batch/v1', kind: 'Job', spec: { completionMode: 'Indexed' } })
    const { containers, volumes } = job.spec.template.spec
    const [container] = containers
    expect(container!.volumeMounts.map(one => one.name)).toEqual(volumes.map(one => one.name))
    expect(container!.command).toEqual(['sh', '-c'])
    for (let index = 0; index < job.spec.completions; index += 1)
      expectDone(p.run(`sh -c '${container!.args[0]!}'`, { JOB_COMPLETION_INDEX: String(index) }))
    const [merge = ''] = blocksOf('Kubernetes', 'bash')
    expectDone(p.run(merge.replace('sarif=vanban.sarif', 'json=gop.json')), 1)
    expectWhole(p, 'gop.json')
  })
})

interface GitlabJob {
  readonly extends?: string
  readonly parallel?: number
  readonly script: readonly string[]
  readonly before_script?: readonly string[]
  readonly artifacts?: { readonly reports?: Readonly<Record<string, string>> }
}

describeInBash('GitLab', () => {
  const template = parse(readFileSync('ci/vanban.gitlab-ci.yml', 'utf8')) as Record<string, never>
  const variables = template.variables as unknown as Readonly<Record<string, string>>

  /** Runs a job as GitLab does: once, or as often as `parallel` says. */
  function runJob(p: Project, job: GitlabJob, given: Readonly<Record<string, string>> = {}): readonly Ran[] {
    expect((template[job.extends!] as unknown as GitlabJob).before_script).toEqual(['npm ci'])
    const parts = job.parallel ?? 1
    return Array.from({ length: parts }, (_, at) =>
      p.run(job.script.join('\n'), {
        ...variables,
        ...given,
        CI_PROJECT_DIR: p.folder,
        CI_NODE_INDEX: String(at + 1),
        CI_NODE_TOTAL: String(parts),
      }),
    )
  }

  const reportsOf = (p: Project, { artifacts }: GitlabJob): void => {
    const { codequality = '', junit = '' } = artifacts?.reports ?? {}
    const issues = JSON.parse(p.read(codequality)) as { location: { path: string } }[]
    expect(issues.map(one => one.location.path)).toContain(BAD)
    expect(parseXml(p.read(junit)).attributes.failures).toBe('1')
  }

  it('checks with the template, and reads what docs/ci.md sets', () => {
    const p = project()
    const job = template['vanban-check'] as unknown as GitlabJob
    const [include = ''] = blocksOf('GitLab', 'yaml')
    const given = (parse(include) as { variables: Record<string, string> }).variables
    expect(Object.keys(given).filter(name => !(name in variables))).toEqual([])
    const [ran] = runJob(p, job, given)
    expectDone(ran!, 1)
    reportsOf(p, job)
    expectDone(runJob(p, job, { VANBAN_FILES: 'van-ban/**/*.yaml' })[0]!, 1)
    expect(JSON.stringify(p.read(job.artifacts!.reports!.junit!))).toContain('xã Trà Bồng')
  })

  it('divides the work over machines, and joins the reports', () => {
    const p = project()
    const [, text = ''] = blocksOf('GitLab', 'yaml')
    const { phan, gop } = parse(text) as { phan: GitlabJob; gop: GitlabJob }
    expect(
      runJob(p, phan)
        .map(one => one.code)
        .sort(),
    ).toEqual([0, 0, 0, 1])
    expectDone(runJob(p, gop)[0]!, 1)
    reportsOf(p, gop)
  })
})

describeInBash('pre-commit', () => {
  interface Hook {
    readonly id: string
    readonly entry: string
    readonly language: string
    readonly types?: readonly string[]
    readonly files?: string
    readonly exclude?: string
    readonly pass_filenames?: boolean
  }
  const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly Hook[]
  const [config = ''] = blocksOf('pre-commit', 'yaml')
  const [repo] = (parse(config) as { repos: { hooks: { id: string; files: string; args: string[] }[] }[] })
    .repos

  /** What pre-commit would run of a hook on these files; undefined when it has none for it. */
  function commandOf(id: string, files: readonly string[]): string | undefined {
    const hook = hooks.find(one => one.id === id)!
    const own = repo!.hooks.find(one => one.id === id)!
    const chosen = files.filter(
      name =>
        new RegExp(own.files).test(name) &&
        (hook.exclude === undefined || !new RegExp(hook.exclude).test(name)) &&
        (hook.types?.includes('yaml') !== true || /\.ya?ml$/.test(name)),
    )
    if (chosen.length === 0) return undefined
    const names = hook.pass_filenames === false ? [] : chosen
    return [hook.entry, ...own.args.map(quoted), ...names.map(quoted)].join(' ')
  }

  const quoted = (word: string): string => `'${word}'`

  it('has hooks with what pre-commit asks of them', () => {
    expect(hooks.map(hook => hook.id)).toEqual(['vanban-check', 'vanban-render-check'])
    for (const hook of hooks) {
      expect(hook).toMatchObject({ language: 'node', name: expect.any(String) as unknown })
      expect(hook.entry).toMatch(/^vanban (check|render --check)$/)
    }
    expect(repo!.hooks.map(hook => hook.id)).toEqual(hooks.map(hook => hook.id))
  })

  it('checks the definitions that are committed', () => {
    const p = project()
    expectDone(p.run('vanban check van-ban --baseline moc.json --update-baseline'))
    expectDone(p.run(commandOf('vanban-check', ['van-ban/a.yaml', BAD, 'van-ban/don-vi.yaml', 'x.yaml'])!))
    p.write('van-ban/a.yaml', p.read('van-ban/a.yaml').replace(/^dia_danh.*$/m, ''))
    expectDone(p.run(commandOf('vanban-check', ['van-ban/a.yaml'])!), 1)
    expect(commandOf('vanban-check', ['x.yaml', 'van-ban/.an.yaml', 'van-ban/don-vi.yaml'])).toBeUndefined()
  })

  it('finds a product that is not what its definition says', () => {
    const p = project()
    p.run(`rm '${BAD}'; vanban render van-ban -o ra`)
    const command = commandOf('vanban-render-check', ['ra/a.docx'])!
    expectDone(p.run(command))
    p.run('rm "ra/xã Trà Bồng/đ.docx"')
    expectDone(p.run(command), 1)
  })
})
