/** The pictures of docs/bat-dau.md: its steps in a terminal, the preview in Chromium, the page by LibreOffice and poppler. */
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { playScenes, type Scene } from './terminal-pictures.ts'

const PORT = 4391

const before: readonly Scene[] = [
  {
    name: 'bat-dau-init',
    keys: [
      'vanban init',
      'Enter',
      'Ủy ban nhân dân xã Trà Bồng',
      'Enter',
      'UBND tỉnh Quảng Ngãi',
      'Enter',
      'Trà Bồng',
      'Enter',
    ],
  },
]

const after: readonly Scene[] = [
  {
    name: 'bat-dau-new',
    keys: ['clear; vanban new', 'Enter', 'Enter', 'Down', 'Down'],
  },
  {
    name: 'bat-dau-loi',
    keys: ['C-c', 'clear; vanban check sai.yaml', 'Enter'],
  },
  {
    name: 'bat-dau-so',
    keys: [
      'clear; vanban issue hoi-nghi.yaml --ngay 2026-06-15 2>&1 | head -3',
      'Enter',
      'vanban register --nam 2026',
      'Enter',
    ],
  },
]

/** Follows the guide in a folder of its own. */
export async function makeBatDauPictures(scratch: string): Promise<void> {
  const folder = join(scratch, 'van-ban')
  const bin = join(scratch, 'bin')
  for (const made of [folder, bin]) mkdirSync(made)
  const program = resolve('dist/vanban.cjs')
  writeFileSync(join(bin, 'vanban'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`)
  chmodSync(join(bin, 'vanban'), 0o755)
  const path = `${bin}:${dirname(process.execPath)}:/usr/bin:/bin`
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  try {
    await playScenes(before, { cwd: folder, path, browser })
    for (const commands of blocksOf('docs/bat-dau.md').slice(0, 5)) bash(commands, folder, path)
    const text = filledIn(readFileSync(join(folder, 'hoi-nghi.yaml'), 'utf8'))
    writeFileSync(join(folder, 'hoi-nghi.yaml'), text)
    writeFileSync(join(folder, 'sai.yaml'), text.replace('noi_nhan:', 'noi_nhn:'))
    bash('vanban render hoi-nghi.yaml', folder, path)
    pagePicture(join(folder, 'hoi-nghi.docx'), scratch, 'bat-dau-trang')
    const server = spawn(process.execPath, [program, 'preview', 'hoi-nghi.yaml', '--port', `${PORT}`], {
      cwd: folder,
    })
    await wait(4000)
    const page = await browser.newPage({ viewport: { width: 1100, height: 720 } })
    await page.goto(`http://127.0.0.1:${PORT}/`)
    await page.waitForSelector('.sheet img')
    await wait(1000)
    await page.screenshot({ path: 'docs/hinh/bat-dau-xem.png' })
    await page.close()
    server.kill()
    await playScenes(after, { cwd: folder, path, browser })
  } finally {
    await browser.close()
  }
}

/** What a clerk would write at the starter's blanks. */
const answers: readonly (readonly [RegExp, string])[] = [
  [/từ … giờ …, ngày … tháng … năm …/, 'từ 08 giờ 00, ngày 25 tháng 6 năm 2026'],
  [/tại …/, 'tại Hội trường Ủy ban nhân dân xã'],
  [/đồng chí …/, 'đồng chí Hồ Văn Trung, Chủ tịch Ủy ban nhân dân xã'],
  [/khoảng … đại biểu/, 'khoảng 80 đại biểu'],
  [/ngày … tháng … năm …/g, 'ngày 20 tháng 6 năm 2026'],
  [/năm …/g, 'năm 2026'],
]

function filledIn(text: string): string {
  const filled = answers.reduce((before, [blank, answer]) => before.replace(blank, answer), text)
  const left = filled.split('\n').filter(line => line.includes('…') && !line.trimStart().startsWith('#'))
  if (left.length > 0) throw new Error(`blanks are left: ${left.join(' | ')}`)
  return filled
}

/** The blocks of commands of a guide. */
function blocksOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)].map(
    ([, commands = '']) => commands,
  )
}

function pagePicture(docx: string, scratch: string, name: string): void {
  const profile = `-env:UserInstallation=file://${scratch}/profile`
  run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', scratch, docx)
  const pdf = join(scratch, 'hoi-nghi.pdf')
  run('pdftoppm', '-png', '-r', '80', '-f', '1', '-l', '1', '-singlefile', pdf, join(scratch, name))
  copyFileSync(join(scratch, `${name}.png`), `docs/hinh/${name}.png`)
}

function bash(commands: string, cwd: string, path: string): void {
  const { status, stderr } = spawnSync('bash', ['-euc', commands], {
    cwd,
    env: { HOME: cwd, PATH: path, LANG: 'C.UTF-8' },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${commands}: ${stderr}`)
}

function run(command: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command}: ${stderr}`)
}
