import { fork } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median, so } from '../figures.ts'
import type { Part } from '../part.ts'

const SAVES = 20
/** Milliseconds between them. */
const REST = 500
const FIRST = 50
const LAST = 500
const PORT = 4390
const example = 'examples/ke-hoach/tra-bong-2024.yaml'
/** Where playwright-core is looked for from. */
const tools = process.env.VANBAN_TOOLS ?? import.meta.url
const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium'

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

export const xemTruoc: Part = {
  id: 'xem-truoc',
  title: 'Xem trước, trong Chromium',
  async run({ scratch, tell }) {
    if (!existsSync(chromiumPath))
      return { blocks: [`Không đo: không có trình duyệt ở ${chromiumPath} (đặt biến \`CHROMIUM\`).`] }
    const desk = await open(join(scratch, 'xem-truoc'))
    const times: number[] = []
    for (let i = 0; i < SAVES; i += 1) {
      times.push(await desk.save())
      // Nobody saves before the page has come to rest.
      await new Promise(resolve => setTimeout(resolve, REST))
    }
    while (desk.saved() < FIRST) await desk.save()
    const early = await desk.memory()
    while (desk.saved() < LAST) {
      if (desk.saved() % 50 === 0) tell(`${desk.saved()}/${LAST} lần lưu`)
      await desk.save()
    }
    const late = await desk.memory()
    await desk.close()
    return {
      blocks: [
        {
          head: ['', 'đo được'],
          rows: [
            [`từ lúc lưu đến lúc trang mới hiện ra, trung vị của ${SAVES} lần`, `${so(median(times))} ms`],
            ['lâu nhất', `${so(Math.max(...times))} ms`],
            [`bộ nhớ máy chủ sau ${FIRST} lần lưu`, `${so(early)} MB`],
            [`sau ${LAST} lần lưu`, `${so(late)} MB`],
          ],
        },
      ],
    }
  },
}

interface Desk {
  /** Resolves when the new page is on screen: milliseconds. */
  save(): Promise<number>
  saved(): number
  /** Of the server, MB. */
  memory(): Promise<number>
  close(): Promise<void>
}

async function open(folder: string): Promise<Desk> {
  mkdirSync(folder)
  const file = join(folder, 'van-ban.yaml')
  copyFileSync(example, file)
  const text = readFileSync(file, 'utf8')
  const server = fork(
    fileURLToPath(new URL('../process/preview-server.ts', import.meta.url)),
    [file, String(PORT)],
    { execArgv: [...process.execArgv, '--expose-gc'] },
  )
  const told = await new Promise<string>(resolve =>
    server.on('message', (message: { readonly out?: string }) => {
      if (message.out?.includes('http://') === true) resolve(message.out)
    }),
  )
  const { chromium } = createRequire(tools)('playwright-core') as Playwright
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] })
  const page = await browser.newPage()
  await page.goto(/http:\S+/.exec(told)?.[0] ?? '')
  await page.waitForSelector('.sheet img')

  let count = 0
  return {
    saved: () => count,
    /** As editors do, by renaming, every other time. */
    async save() {
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
    },
    memory: () =>
      new Promise(resolve => {
        server.once('message', ({ rss }: { readonly rss: number }) => resolve(rss / 1e6))
        server.send('memory')
      }),
    async close() {
      await browser.close()
      server.disconnect()
    },
  }
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
