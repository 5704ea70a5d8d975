import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { definition, serve, type Served } from './stage.ts'

/** In a real browser. `VANBAN_TOOLS` names a file to look for playwright-core from, `CHROMIUM` the browser. */
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium'
const playwright = load()

interface Page {
  goto(address: string): Promise<unknown>
  waitForSelector(selector: string, options?: { readonly state: 'hidden' | 'attached' }): Promise<unknown>
  evaluate<T>(expression: string): Promise<T>
  textContent(selector: string): Promise<string | null>
  click(
    selector: string,
    options?: { readonly position: { readonly x: number; readonly y: number } },
  ): Promise<void>
  waitForEvent(name: 'download'): Promise<{ suggestedFilename(): string; path(): Promise<string> }>
  on(
    name: string,
    told: (event: { readonly message?: string; text?(): string; url?(): string }) => void,
  ): void
  readonly keyboard: { press(key: string): Promise<void> }
  close(): Promise<void>
}

interface Browser {
  newPage(): Promise<Page>
  close(): Promise<void>
}

let browser: Browser

describe.skipIf(playwright === undefined || !existsSync(chromium))('the page, in Chromium', () => {
  beforeAll(async () => {
    browser = await playwright!.chromium.launch({ executablePath: chromium, args: ['--no-sandbox'] })
  })
  afterAll(() => browser.close())

  it('shows the pages, refreshes, dims them over an error, and recovers', async () => {
    const { page, served, faults } = await open({
      'kh.yaml': definition.replace(/noi_dung:\n/, `noi_dung:\n${LONG}`),
    })
    expect(await page.evaluate('document.querySelectorAll(".sheet").length')).toBeGreaterThan(1)
    expect(await page.evaluate('document.querySelector(".sheet img").naturalWidth')).toBeGreaterThan(100)
    await page.evaluate('document.querySelector(".desk").scrollTop = 500')

    const before = await page.evaluate<string>('document.querySelector(".sheet img").src')
    await served.write(
      'kh.yaml',
      definition.replace('thiên tai', 'bão').replace(/noi_dung:\n/, `noi_dung:\n${LONG}`),
    )
    await page.waitForSelector(`.sheet:first-child img:not([src="${before.replace(/^.*?\/hinh/, '/hinh')}"])`)
    expect(await page.evaluate('document.querySelector(".desk").scrollTop')).toBe(500)

    await served.write('kh.yaml', definition.replace('dia_danh', 'dia_dan'))
    await page.waitForSelector('.stale .over:not([hidden])')
    expect(await page.textContent('.over')).toContain('dia_dan: Trà Bồng')
    expect(await page.evaluate('getComputedStyle(document.querySelector(".sheet img")).opacity')).not.toBe(
      '1',
    )
    expect(await page.evaluate('document.querySelectorAll(".sheet").length')).toBeGreaterThan(1)
    expect(await page.evaluate('document.querySelectorAll("a[data-to][href]").length')).toBe(0)

    await served.write('kh.yaml', definition.replace('dia_danh:', `dia_dan: ${'Trà Bồng '.repeat(30)} #`))
    await page.waitForSelector('.over :text("Trà Bồng Trà Bồng")')
    const overflow =
      'document.querySelector("aside").scrollWidth - document.querySelector("aside").clientWidth'
    expect(await page.evaluate(overflow)).toBe(0)

    await served.write('kh.yaml', definition)
    await page.waitForSelector('#app:not(.stale)')
    expect(await page.evaluate('document.querySelector(".over").hidden')).toBe(true)
    expect(faults).toEqual([])
  })

  it('shows the line of what is clicked on, and goes through lines by keys', async () => {
    const { page } = await open({ 'kh.yaml': definition })
    await page.evaluate(CLICK_ON_BODY)
    expect(await page.textContent('#nguon')).toMatch(/kh\.yaml:8/)
    await page.waitForSelector('.mark', { state: 'attached' })
    await page.keyboard.press('j')
    expect(await page.textContent('#nguon')).not.toMatch(/kh\.yaml:8/)
  })

  it('lays the cells and margins over the pages, and zooms', async () => {
    const { page } = await open({ 'kh.yaml': definition })
    await page.keyboard.press('o')
    const cells = await page.evaluate<string>(
      '[...document.querySelectorAll(".cell")].map(e => e.ariaLabel).join()',
    )
    for (const cell of ['Ô 1: Quốc hiệu', 'Ô 2: ', 'Ô 5a: ', 'Ô 6: ', 'Ô 7a: ', 'Ô 9b: '])
      expect(cells).toContain(cell)
    expect(await page.textContent('.margin')).toContain('30 mm')
    const width = 'document.querySelector(".sheet").offsetWidth'
    const before = await page.evaluate<number>(width)
    await page.keyboard.press('+')
    expect(await page.evaluate(width)).toBeGreaterThan(before)
  })

  it('downloads the .docx', async () => {
    const { page } = await open({ 'kh.yaml': definition })
    const download = page.waitForEvent('download')
    await page.click('a[data-to="docx"]')
    const file = await download
    expect(file.suggestedFilename()).toBe('kh.docx')
    expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK')
  })

  it('never runs what a definition says', async () => {
    const evil =
      '<img src=x onerror=window.hacked=1><SCRIPT>window.hacked=1</SCRIPT>"]]></svg><svg onload=window.hacked=1>'
    const text = definition
      .replace('trich_yeu: ', `trich_yeu: 'Về ${evil}' #`)
      .replace('  - Chủ động', `  - '${evil}'\n  - Chủ động`)
    const { page, served, faults } = await open({ 'kh.yaml': text })
    expect(
      await page.evaluate('document.querySelectorAll("#app script, #app svg, .sheet img[onerror]").length'),
    ).toBe(0)
    await served.write('kh.yaml', text.replace('dia_danh: ', `'${evil}': `))
    await page.waitForSelector('.stale')
    expect(await page.textContent('.over')).toContain('onerror')
    expect(await page.evaluate('String(window.hacked)')).toBe('undefined')
    const hash = await page.evaluate<string>('document.querySelector(".sheet img").src')
    await page.goto(hash)
    expect(await page.evaluate('String(window.hacked)')).toBe('undefined')
    expect(faults).toEqual([])
  })

  it('shows a folder’s documents, each with its first page', async () => {
    const { page, served } = await open(
      { 'a.yaml': definition, 'b.yaml': definition.replace('dia_danh', 'x') },
      '.',
    )
    await page.waitForSelector('.cards img')
    await page.waitForSelector('.cards .error')
    await served.write('c.yaml', definition)
    await page.waitForSelector('[data-file="c.yaml"] img')
    await page.click('[data-file="a.yaml"] a')
    await page.waitForSelector('.sheet img')
    expect(await page.textContent('header')).toContain('Các văn bản')
  })

  it('asks nobody but its own server', async () => {
    const { page, served, asked } = await open({ 'kh.yaml': definition })
    await page.keyboard.press('o')
    expect(asked.filter(url => !url.startsWith(served.address))).toEqual([])
  })
})

const LONG = Array.from({ length: 60 }, (_, i) => `  - Đoạn văn thứ ${i + 1} của kế hoạch này.\n`).join('')

/** In the middle of the first line of the content. */
const CLICK_ON_BODY = `(() => {
  const sheet = document.querySelector('.sheet')
  const box = sheet.getBoundingClientRect()
  const y = box.top + (60 + 24 * 8 + 8) / 841.89 * box.height
  for (let line = 0; line < 12; line += 1) {
    const at = box.top + (60 + 24 * line + 8) / 841.89 * box.height
    sheet.dispatchEvent(new MouseEvent('click', { clientX: box.left + 0.2 * box.width, clientY: at, bubbles: true }))
    if (document.querySelector('#nguon').textContent.includes('kh.yaml:8')) return
  }
})()`

async function open(
  files: Readonly<Record<string, string>>,
  what = 'kh.yaml',
): Promise<{ page: Page; served: Served; faults: readonly string[]; asked: readonly string[] }> {
  const served = await serve(files, [what, '--port', '0'])
  const page = await browser.newPage()
  const faults: string[] = []
  const asked: string[] = []
  page.on('pageerror', error => faults.push(error.message ?? ''))
  page.on('request', request => asked.push(request.url?.() ?? ''))
  await page.goto(`${served.address}/`)
  await page.waitForSelector(what === '.' ? '.cards' : '.sheet img')
  return { page, served, faults, asked }
}

function load(): { chromium: { launch(options: object): Promise<Browser> } } | undefined {
  try {
    return createRequire(process.env.VANBAN_TOOLS ?? import.meta.url)('playwright-core') as ReturnType<
      typeof load
    >
  } catch {
    return undefined
  }
}
