/**
 * A preview server in a process of its own, that tells its memory when asked: `preview-server.ts <file> <port>`. `VANBAN_TOOLS`
 * names a file to look for the typesetter from.
 */
import { engine } from '../../../src/cli/engine.ts'
import { run } from '../../../src/cli/run.ts'
import { loadTypesetter } from '../../../src/load-typesetter.ts'

const [file = '', port = ''] = process.argv.slice(2)
const tools = process.env.VANBAN_TOOLS ?? import.meta.url

process.on('message', () => {
  globalThis.gc?.()
  process.send?.({ rss: process.memoryUsage.rss() })
})
const out = {
  write: (text: string | Uint8Array) => Promise.resolve(void process.send?.({ out: String(text) })),
}
await run(
  ['preview', file, '--port', port],
  {
    stdin: () => process.stdin,
    stdout: out,
    stderr: out,
    cwd: process.cwd(),
    env: {},
    isTTY: { stdout: false, stderr: false },
    interrupted: () => new Promise(resolve => process.once('disconnect', resolve)),
    pid: process.pid,
  },
  { engine: { ...engine, typesetter: options => Promise.resolve(loadTypesetter(tools, options)) } },
)
process.exit()
