/** Runs one command line in a process that kills itself before its n-th change of the disk: `kill-at.ts n folder argv…`. */
import { disk, type Files } from '../../src/cli/files.ts'
import { run } from '../../src/cli/run.ts'

const [n = '', cwd = '', ...argv] = process.argv.slice(2)
let changes = 0

function change<A extends readonly unknown[], R>(act: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    changes += 1
    if (changes === Number(n)) process.kill(process.pid, 'SIGKILL')
    return act(...args)
  }
}

const files: Files = {
  ...disk,
  create: change((path: string) => disk.create(path)),
  writeFile: change((path: string, data: Uint8Array) => disk.writeFile(path, data)),
  rename: change((from: string, to: string) => disk.rename(from, to)),
  copyNew: change((from: string, to: string) => disk.copyNew(from, to)),
  remove: change((path: string) => disk.remove(path)),
  makeFolder: change((path: string) => disk.makeFolder(path)),
}
const io = {
  stdin: () => process.stdin,
  stdout: { write: () => Promise.resolve() },
  stderr: { write: (text: string | Uint8Array) => Promise.resolve(void process.stderr.write(text)) },
  cwd,
  env: {},
  isTTY: { stdout: false, stderr: false },
  interrupted: () => new Promise<void>(() => undefined),
  pid: process.pid,
}
process.exitCode = await run(argv, io, { files })
