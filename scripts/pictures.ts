/**
 * `npm run pictures`: the page that the READMEs show, made from its example with LibreOffice and poppler, and the
 * pictures of docs/mau.md. Run by hand when a page changes: PNGs differ from machine to machine, so CI does not compare them.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBatDauPictures } from './bat-dau-pictures.ts'
import { makeMauPictures } from './mau-pictures.ts'

const scratch = mkdtempSync(join(tmpdir(), 'vanban-pictures-'))
mkdirSync('docs/hinh', { recursive: true })
for (const name of ['ke-hoach/duc-pho-2024', 'cong-van/tinh-quang-ngai-2020']) {
  const base = name.split('/')[1] ?? name
  run(process.execPath, 'dist/vanban.cjs', 'render', `examples/${name}.yaml`, '-o', `${scratch}/`)
  run(
    'soffice',
    `-env:UserInstallation=file://${scratch}/profile`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    scratch,
    `${scratch}/${base}.docx`,
  )
  run(
    'pdftoppm',
    '-png',
    '-r',
    '80',
    '-f',
    '1',
    '-l',
    '1',
    '-singlefile',
    `${scratch}/${base}.pdf`,
    `${scratch}/${base}`,
  )
  copyFileSync(`${scratch}/${base}.png`, `docs/hinh/${base}.png`)
}
await makeMauPictures(scratch)
await makeBatDauPictures(scratch)
rmSync(scratch, { recursive: true })

function run(command: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command}: ${stderr}`)
}
