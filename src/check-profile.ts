import type { NamedAnh, ReadFile } from './anh/load-anh.ts'
import { checkSoundParts } from './check/check-model.ts'
import { fill, type FilledSource } from './don-vi/fill.ts'
import { signersOf } from './don-vi/layers.ts'
import { asMap } from './don-vi/maps.ts'
import { strangeRegister } from './don-vi/problems.ts'
import type { ProfileFile } from './don-vi/types.ts'
import { inOrder } from './diagnostics/order.ts'
import type { Diagnostic } from './diagnostics/types.ts'
import { pageOf } from './layout/page.ts'
import type { Source } from './source/read-yaml.ts'

export interface CheckProfileOptions {
  /** The ids of the types that may stand under it. */
  readonly types: readonly string[]
  /** The folder of each file as seen from the first one's. */
  readonly folders: readonly string[]
  /** Reads a picture by its path from the first file's folder. */
  readonly readFile: ReadFile
}

/**
 * What is wrong with a chain of profiles by itself, as far as no definition is needed to tell: its signers and defaults
 * by the rules on the model, its references, its pictures, its register. Everything at its line in a profile.
 */
export async function checkProfile(
  chain: readonly ProfileFile[],
  { types, folders, readFile }: CheckProfileOptions,
): Promise<readonly Diagnostic[]> {
  const defaults = types.map(loai_van_ban => ({ loai_van_ban }))
  const signers = [...signersOf(chain).keys()].map(nguoi_ky => ({ nguoi_ky, hinh_thuc: 'dien-tu' }))
  const found: Diagnostic[] = [...strangeRegister(chain)]
  for (const value of [...defaults, ...signers]) {
    const { value: filled, diagnostics } = fill(bare(value), chain, { folders })
    if (filled === undefined) continue
    const pictures = picturesOf(filled)
    const bad = pictures.length === 0 ? [] : await picturesProblems(pictures, readFile)
    const sound = checkSoundParts(filled.value, diagnostics)
    found.push(...[...diagnostics, ...sound, ...bad].flatMap(one => atProfile(one, filled)))
  }
  return inOrder(found)
}

/** A definition that says no more than that. */
function bare(value: Readonly<Record<string, unknown>>): Source {
  const nowhere = { offset: 0, line: 1, column: 1 }
  return { value, text: '', locate: () => ({ start: nowhere, end: nowhere }) }
}

/** Of the profile alone: what such a definition lacks is its own affair. */
function atProfile(found: Diagnostic, { siteOf }: FilledSource): readonly Diagnostic[] {
  const site = siteOf?.(found.pointer ?? '', { onKey: found.onKey === true })
  return site === undefined || IDLE.includes(found.code) ? [] : [{ ...found, ...site }]
}

/** What the rest of a document may give a use. */
const IDLE: readonly string[] = [
  'prose/khoa-khong-tac-dung',
  'decree/hinh-ky-van-ban-giay',
  'decree/ky-hieu-thieu-don-vi',
]

const PICTURES = { hinh_chu_ky: 'chu-ky', hinh_dau: 'dau' } as const

function picturesOf({ value }: FilledSource): readonly NamedAnh[] {
  const signer = asMap(asMap(value)?.nguoi_ky)
  const { textWidth } = pageOf({})
  return Object.entries(PICTURES).flatMap(([key, as]) => {
    const picture = asMap(signer?.[key])
    if (typeof picture?.tep !== 'string') return []
    const rong = typeof picture.rong === 'number' ? { rong: picture.rong } : {}
    return [{ anh: { tep: picture.tep, ...rong }, pointer: `/nguoi_ky/${key}`, as, textWidth }]
  })
}

async function picturesProblems(
  pictures: readonly NamedAnh[],
  readFile: ReadFile,
): Promise<readonly Diagnostic[]> {
  const { loadAnh } = await import('./anh/load-anh.ts')
  return (await loadAnh(pictures, readFile)).diagnostics
}
