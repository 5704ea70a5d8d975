/**
 * Figures of the live preview, in Chromium: from a save to the refreshed page (median of 20), and how much memory the server
 * has after 50 saves and after 500. Wants playwright-core and the typesetter; `VANBAN_TOOLS` names a file to look for
 * them from, `CHROMIUM` the browser.
 */
import { fork } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SAVES = 20
/** Milliseconds between them. */
const REST = 500
const FIRST = 50
const LAST = 500
const PORT = 4390
const example = 'examples/ke-hoach/tra-bong-2024.yaml'
const tools = process.env.VANBAN_TOOLS ?? import.meta.url

/** Run in the page: `shown` resolves when its first sheet is another one, on screen. */
const LISTEN = `
  var shown = new Promise(resolve => {
    const picture = () => document.querySelector('.sheet img')?.src
    const before = picture()
    document.addEventListener('vanban:shown', function look() {
      if (picture() === before) return
      document.removeEventListener('vanban:shown', look)
      requestAnimationFrame(() => resolve())
    })
  }); 0`

if (process.argv.includes('--serve')) await serve()
else await measure()

/** A server in a process of its own, that tells its memory when asked. */
async function serve(): Promise<void> {
  const [{ run }, { engine }, { loadTypesetter }] = await Promise.all([
    import('../src/cli/run.ts'),
    import('../src/cli/engine.ts'),
    import('../src/load-typesetter.ts'),
  ])
  process.on('message', () => {
    globalThis.gc?.()
    process.send?.({ rss: process.memoryUsage.rss() })
  })
  const out = {
    write: (text: string | Uint8Array) => Promise.resolve(void process.send?.({ out: String(text) })),
  }
  await run(
    ['preview', process.argv.at(-1) ?? '', '--port', String(PORT)],
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
    {
      engine: { ...engine, typesetter: options => Promise.resolve(loadTypesetter(tools, options)) },
    },
  )
  process.exit()
}

async function measure(): Promise<void> {
  const { chromium } = createRequire(tools)('playwright-core') as Playwright
  const folder = mkdtempSync(join(tmpdir(), 'vanban-preview-'))
  const file = join(folder, 'van-ban.yaml')
  copyFileSync(example, file)
  const text = readFileSync(file, 'utf8')
  const server = fork(fileURLToPath(import.meta.url), ['--serve', file], {
    execArgv: [...process.execArgv, '--expose-gc'],
  })
  const told = await new Promise<string>(resolve =>
    server.on('message', (message: { readonly out?: string }) => {
      if (message.out?.includes('http://') === true) resolve(message.out)
    }),
  )
  const address = /http:\S+/.exec(told)?.[0] ?? ''
  const memory = (): Promise<number> =>
    new Promise(resolve => {
      server.once('message', ({ rss }: { readonly rss: number }) => resolve(rss / 1e6))
      server.send('memory')
    })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  const page = await browser.newPage()
  await page.goto(address)
  await page.waitForSelector('.sheet img')

  let count = 0
  /** Saves as editors do, by renaming, every other time; resolves when the new page is on screen. */
  const save = async (): Promise<number> => {
    count += 1
    // Handed over already set: else a quick page would have been missed.
    await page.evaluate(LISTEN)
    const start = performance.now()
    const changed = text.replace(/(trich_yeu: >-\s+)/, `$1Lần ${count}: `)
    if (count % 2 === 0) {
      writeFileSync(`${file}~`, changed)
      renameSync(`${file}~`, file)
    } else writeFileSync(file, changed)
    await page.evaluate('shown')
    return performance.now() - start
  }

  const times: number[] = []
  for (let i = 0; i < SAVES; i += 1) {
    times.push(await save())
    // Nobody saves before the page has come to rest.
    await new Promise(resolve => setTimeout(resolve, REST))
  }
  const sorted = times.sort((a, b) => a - b)
  console.log(
    `from a save to the refreshed page, ${SAVES} saves: median ${at(sorted, 0.5)} ms, worst ${at(sorted, 1)} ms`,
  )
  while (count < FIRST) await save()
  const early = await memory()
  while (count < LAST) await save()
  const late = await memory()
  console.log(
    `memory: ${early.toFixed(0)} MB after ${FIRST} saves, ${late.toFixed(0)} MB after ${LAST} (${(late - early).toFixed(1)} more)`,
  )
  await browser.close()
  server.disconnect()
  rmSync(folder, { recursive: true })
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)
}

/** What is used of playwright-core. */
interface Playwright {
  readonly chromium: {
    launch(options: { executablePath: string; args: readonly string[] }): Promise<{
      newPage(): Promise<BrowserPage>
      close(): Promise<void>
    }>
  }
}

interface BrowserPage {
  goto(address: string): Promise<unknown>
  evaluate(expression: string): Promise<unknown>
  waitForSelector(selector: string): Promise<unknown>
}
