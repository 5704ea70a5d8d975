import process from 'node:process'
import { isatty } from 'node:tty'
import { run } from './run.ts'
import type { Sink } from './session.ts'
import { THREAD } from './threads.ts'

if (process.argv[2] === THREAD) void import('./serve-thread.ts').then(({ serveThread }) => serveThread())
else
  // The streams of process are made when first touched, which takes time: only those that are needed.
  void run(process.argv.slice(2), {
    stdin: () => process.stdin,
    stdout: sink(() => process.stdout),
    stderr: sink(() => process.stderr),
    cwd: process.cwd(),
    env: process.env,
    isTTY: { stdout: isatty(1), stderr: isatty(2) },
    columns: () => (isatty(1) ? process.stdout.columns : undefined),
    terminal: () => (isatty(0) && isatty(2) ? { input: process.stdin, output: process.stderr } : undefined),
    interrupted: () =>
      new Promise(resolve => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
      }),
    pid: process.pid,
  }).then(code => {
    process.exitCode = code
  })

/** A reader that has gone away (`| head`) is no failure; a full disk behind `>` is. */
function sink(stream: () => NodeJS.WriteStream): Sink {
  const quiet = (): void => undefined
  return {
    write: data =>
      data.length === 0
        ? Promise.resolve()
        : new Promise((resolve, reject) => {
            const out = stream()
            if (out.listenerCount('error', quiet) === 0) out.on('error', quiet)
            out.write(data, error => {
              const gone = error != null && 'code' in error && error.code === 'EPIPE'
              if (error == null || gone) resolve()
              else reject(error)
            })
          }),
  }
}
