import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** An office's repository in a folder of its own, with the built vanban installed in it. */
export interface Project {
  readonly folder: string
  /** A command as a CI runs it: bash, stopping at the first failure. */
  readonly run: (command: string, env?: Readonly<Record<string, string>>) => Ran
  readonly write: (file: string, text: string) => void
  readonly read: (file: string) => string
}

/** Seven definitions: one has an error, one only a warning or hint, in a folder below too. */
export function project(): Project {
  // By its real name, as the program has it from the system.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'vanban ci-')))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const bin = join(folder, 'node_modules/.bin')
  mkdirSync(bin, { recursive: true })
  mkdirSync(join(folder, 'van-ban/xã Trà Bồng'), { recursive: true })
  symlinkSync(resolve('.'), join(folder, 'node_modules/vanban'))
  symlinkSync(resolve('dist/vanban.cjs'), join(bin, 'vanban'))
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const minimal = readFileSync('examples/ke-hoach/toi-thieu.yaml', 'utf8')
  for (const name of ['a', 'b', 'c', 'd', 'xã Trà Bồng/đ']) {
    const text = minimal.replace(/^trich_yeu:.*$/m, `trich_yeu: Công tác số ${name.charCodeAt(0)}`)
    writeFileSync(join(folder, 'van-ban', `${name}.yaml`), text)
  }
  writeFileSync(join(folder, 'van-ban/lỗi 100%.yaml'), minimal.replace(/^trich_yeu:.*\n/m, ''))
  cpSync('ci', join(folder, 'ci'), { recursive: true })
  return {
    folder,
    run: (command, env = {}) => {
      const path = [env.PATH_FIRST ?? '', bin, process.env.PATH ?? ''].filter(Boolean).join(delimiter)
      const { CI, GITHUB_ACTIONS, GITHUB_WORKSPACE, CI_PROJECT_DIR, ...rest } = process.env
      void [CI, GITHUB_ACTIONS, GITHUB_WORKSPACE, CI_PROJECT_DIR]
      const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', command], {
        cwd: env.PWD_FROM_ROOT === undefined ? folder : join(folder, env.PWD_FROM_ROOT),
        encoding: 'utf8',
        env: { ...rest, ...env, PATH: path },
      })
      return { code: ran.status ?? -1, out: ran.stdout, err: ran.stderr }
    },
    write: (file, text) => {
      writeFileSync(join(folder, file), text)
    },
    read: file => readFileSync(join(folder, file), 'utf8'),
  }
}

/** Stands in for GNU parallel where that is not installed: `seq 3 | parallel command {} …`. */
export function withParallel({ folder, run }: Project): string {
  if (run('command -v parallel').code === 0) return ''
  const bin = join(folder, 'thay-the')
  mkdirSync(bin, { recursive: true })
  const script = `#!/usr/bin/env bash
failed=0
while IFS= read -r item; do
  args=()
  for word in "$@"; do args+=("\${word//\\{\\}/$item}"); done
  "\${args[@]}" < /dev/null || failed=$((failed + 1))
done
exit "$failed"
`
  writeFileSync(join(bin, 'parallel'), script)
  chmodSync(join(bin, 'parallel'), 0o755)
  return bin
}

/** A file that GitHub's runner reads after each step, as `KEY=value` lines. */
export function fileFor(folder: string, name: string): string {
  appendFileSync(join(folder, name), '')
  return join(folder, name)
}
