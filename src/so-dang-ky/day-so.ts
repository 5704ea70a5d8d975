import { soKyHieu } from '../decree/muc-ii.ts'
import { loaiVanBan, tenIn } from '../decree/loai-van-ban.ts'
import type { DaySo } from '../don-vi/types.ts'
import { bare } from './cot.ts'
import type { Muc } from './so.ts'

export interface CachDanhSo {
  /** Default: `theo-loai`. */
  readonly daySo?: DaySo | undefined
  /** Of `theo-nhom`: the groups, with the ids of their types. A type of no group is one of its own. */
  readonly nhom?: Readonly<Record<string, readonly string[]>> | undefined
}

/** What decides about a document's series. */
export interface DauHieu {
  /** The type's id; `qppl` for normative documents, whose ký hiệu has the year. */
  readonly loai: string
  /** The body's abbreviation, as its ký hiệu has it; of a joint document, the first. */
  readonly coQuan: string
  readonly mat: boolean
}

/**
 * The name of the series: two documents with the same name share one. Bodies whose documents are in one register count
 * each for itself, and so do secret documents (Điều 15).
 */
export function daySoOf(
  { loai, coQuan, mat }: DauHieu,
  { daySo = 'theo-loai', nhom = {} }: CachDanhSo,
): string {
  const shared =
    loai.startsWith(QPPL) || daySo === 'theo-loai'
      ? loai
      : daySo === 'chung'
        ? ''
        : (Object.keys(nhom).find(name => nhom[name]?.includes(loai) === true) ?? loai)
  return [shared, coQuan.toUpperCase(), ...(mat ? ['mat'] : [])].join('|')
}

const QPPL = 'qppl'

/** What a row's ký hiệu and words say of its document. Where ký hiệu is missing, its body is taken to be this one. */
export function dauHieuOf({ kyHieu, o }: Pick<Muc, 'kyHieu' | 'o'>, coQuan: string): DauHieu {
  const mat = o.mat !== ''
  const [year, rest] = split(kyHieu, soKyHieu.separator)
  if (/^\d{4}$/.test(year) && rest !== '') {
    const [loai, body] = split(rest, soKyHieu.joiner)
    return { loai: `${QPPL}-${loai}`, coQuan: body, mat }
  }
  const [first, second] = split(kyHieu, soKyHieu.joiner)
  const named = loaiByWords(o.trichYeu)
  const coded = second === '' || named === CONG_VAN ? undefined : loaiByCode.get(first.toUpperCase())
  const loai = coded ?? named ?? CONG_VAN
  const body = coded === undefined ? first : split(second, soKyHieu.joiner)[0]
  return { loai, coQuan: body === '' ? coQuan : body, mat }
}

const CONG_VAN = 'cong-van'

const loaiByCode: ReadonlyMap<string, string> = new Map(
  loaiVanBan.flatMap(({ id, abbreviation }) =>
    abbreviation === undefined ? [] : [[abbreviation.toUpperCase(), id] as const],
  ),
)

const names = loaiVanBan.map(loai => ({ id: loai.id, name: bare(tenIn(loai)) }))

/** The type that «Kế hoạch kiểm tra …» begins with; «V/v» begins a công văn. */
function loaiByWords(words: string): string | undefined {
  const text = bare(words)
  if (/^(?:v\s*\/\s*v|ve viec)\b/.test(text)) return CONG_VAN
  return names.find(({ name }) => text === name || text.startsWith(`${name} `))?.id
}

function split(text: string, at: string): readonly [string, string] {
  const [first = '', ...rest] = text.split(at)
  return [first, rest.join(at)]
}
