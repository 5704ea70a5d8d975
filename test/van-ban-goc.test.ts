import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { compile } from '../src/index.ts'
import { cacVanBanGoc, type VanBanGoc } from './van-ban-goc/corrections.ts'

/**
 * Five documents that were really issued, recovered from scans. What the program makes of each example must say
 * the same, word for word. Three parts, because a scan reads a page with two columns in an order of its own:
 * - dau, above Kính gửi or tên loại: the same words, and every line of the scan unbroken;
 * - than, from there to `./.`: the same words in the same order, numbers and dashes among them;
 * - cuoi: nơi nhận in order, and the signature in order.
 */
describe.each(cacVanBanGoc)('$goc', vanBan => {
  it('has only corrections that the scan needs', async () => {
    let text = strip(await readText(`van-ban-goc/${vanBan.goc}`))
    for (const [damaged, right] of vanBan.corrections) {
      expect(text, damaged).toContain(damaged)
      text = text.replaceAll(damaged, right)
    }
  })

  it('says the same as the paper from Kính gửi or tên loại to ./.', async () => {
    const { goc, ban } = await bothOf(vanBan)
    expect(words(ban.than)).toEqual(words(goc.than))
  })

  it('has the letterhead of the paper', async () => {
    const { goc, ban } = await bothOf(vanBan)
    expect(words(ban.dau).sort()).toEqual(words(goc.dau).sort())
    for (const line of linesOf(goc.dau)) expect(flat(ban.dau)).toContain(flat(line))
  })

  it('has the recipients and the signature of the paper', async () => {
    const { goc, ban } = await bothOf(vanBan)
    expect(recipients(ban.cuoi)).toEqual(recipients(goc.cuoi))
    expect(words(signature(ban.cuoi))).toEqual(words(signature(goc.cuoi)))
  })
})

interface Parts {
  readonly dau: string
  readonly than: string
  readonly cuoi: string
}

async function bothOf(vanBan: VanBanGoc): Promise<{ goc: Parts; ban: Parts }> {
  const outcome = await compile(await readText(`../examples/${vanBan.example}`), { to: 'text' })
  if (outcome.value === undefined) throw new Error(JSON.stringify(outcome.diagnostics, undefined, 2))
  const goc = partsOf(corrected(await readText(`van-ban-goc/${vanBan.goc}`), vanBan))
  const lost = vanBan.lost.join('\n')
  return {
    goc: { ...goc, dau: `${lost}\n${goc.dau}` },
    ban: partsOf(new TextDecoder().decode(outcome.value)),
  }
}

function readText(path: string): Promise<string> {
  return readFile(new URL(path, import.meta.url), 'utf8')
}

function corrected(markdown: string, { corrections }: VanBanGoc): string {
  return corrections.reduce((text, [damaged, right]) => text.replaceAll(damaged, right), strip(markdown))
}

/** Markdown → its words: headings, stars and hard line breaks go; dashes stay, the paper has them too. */
function strip(markdown: string): string {
  return markdown.normalize('NFC').replace(/^#+ /gm, '').replaceAll('*', '').replace(/ +$/gm, '')
}

function partsOf(text: string): Parts {
  const than = text.search(/^(KẾ HOẠCH|Kính gửi:)/m)
  const end = text.indexOf('./.') + './.'.length
  if (than < 0 || end < './.'.length) throw new Error(`no content, or no end of it, in:\n${text}`)
  return { dau: text.slice(0, than), than: text.slice(than, end), cuoi: text.slice(end) }
}

function recipients(cuoi: string): readonly string[] {
  return linesOf(cuoi).filter(isRecipient).map(flat)
}

function signature(cuoi: string): string {
  return linesOf(cuoi)
    .filter(line => !isRecipient(line))
    .join('\n')
}

function isRecipient(line: string): boolean {
  return /^(Nơi nhận:|- )/.test(line)
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(word => word !== '')
}

function flat(text: string): string {
  return words(text).join(' ')
}
