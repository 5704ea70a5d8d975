import { readFileSync } from 'node:fs'
import { the, theDieu } from '../src/decree/cite.ts'

/** A rule of Phụ lục I, Phần I, in our words, with all that keeps it. */
export interface QuyTac {
  readonly id: string
  /** As `cite.ts` takes it: `II.6.b`, or `Điều 13.3`. */
  readonly place: string
  readonly rule: string
  readonly cachGiu: readonly CachGiu[]
}

/**
 * How a rule is kept, and the proof: of `cau-tao` a test (`test/x.test.ts: its title`), of `quy-tac` a diagnostic's code,
 * of `giay` a check of `npm run paper`; of `khong` the reason why nothing keeps it or, beside other ways, all of it.
 */
export interface CachGiu {
  readonly how: How
  readonly proof: string
}

const words = {
  'cau-tao': 'bằng cấu tạo',
  'quy-tac': 'bằng quy tắc',
  giay: 'đo trên giấy',
  khong: 'không giữ',
} as const

export type How = keyof typeof words

/** The lines of `test/fixtures/quy-tac.tsv` with those of `cach-giu.tsv`. Throws where one names no rule or no way. */
export function cacQuyTac(): readonly QuyTac[] {
  const rules = rowsOf('quy-tac.tsv')
  const ways = rowsOf('cach-giu.tsv')
  const stray = ways.find(([id]) => !rules.some(([of]) => of === id))
  if (stray !== undefined) throw new Error(`cach-giu.tsv: no rule ${stray[0]}`)
  return rules.map(([id, place, rule]) => ({
    id,
    place,
    rule,
    cachGiu: ways.flatMap(([of, how, proof]) => (of === id ? [{ how: howOf(how), proof }] : [])),
  }))
}

/** `docs/nghi-dinh-30.md`: the rules in the decree's order, each with its place, how it is kept and what proves it. */
export function nghiDinh30(): string {
  const rules = cacQuyTac()
  const count = (how: How): number => rules.filter(rule => rule.cachGiu.some(way => way.how === how)).length
  const notAtAll = rules.filter(rule => rule.cachGiu.every(way => way.how === 'khong')).length
  const rows = rules.map(
    ({ place, rule, cachGiu }) =>
      `| ${placeOf(place)} | ${rule} | ${howCell(cachGiu)} | ${proofCell(cachGiu)} |`,
  )
  return `<!-- Do scripts/docs.ts sinh ra; sửa ở test/fixtures/quy-tac.tsv và cach-giu.tsv. -->

# Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I: từng quy tắc được giữ ra sao

Mỗi quy tắc bắt buộc về thể thức, kỹ thuật trình bày một dòng, nói bằng lời của vanban. «Bằng cấu tạo»: tác giả không thể viết khác,
có phép thử chứng minh. «Bằng quy tắc»: viết khác thì chương trình báo, xem mã ở [chan-doan.md](chan-doan.md). «Đo trên giấy»: \`npm run paper\`
in mọi ví dụ qua LibreOffice rồi đo. ${rules.length} quy tắc: ${count('cau-tao')} giữ bằng cấu tạo, ${count('quy-tac')} bằng quy tắc, ${count('giay')} được đo trên giấy (một quy tắc có thể giữ
bằng nhiều cách); ${notAtAll} không giữ và ${count('khong') - notAtAll} còn một phần không giữ, kèm lý do.

| Nơi quy định | Quy tắc | Cách giữ | Chứng minh |
| --- | --- | --- | --- |
${rows.join('\n')}
`
}

/** Điều are of the decree itself, everything else is of Phụ lục I, Phần I. */
function placeOf(place: string): string {
  const [, dieu] = /^Điều (.+)$/.exec(place) ?? []
  const { text } = dieu === undefined ? the(place) : theDieu(dieu)
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function howCell(ways: readonly CachGiu[]): string {
  const isPart = ways.length > 1
  const names = ways.map(({ how }) => (how === 'khong' && isPart ? 'còn một phần không giữ' : words[how]))
  return [...new Set(names)].join(', ')
}

function proofCell(ways: readonly CachGiu[]): string {
  const onPaper = ways.filter(({ how }) => how === 'giay').map(({ proof }) => `«${proof}»`)
  const others = ways.filter(({ how }) => how !== 'giay' && how !== 'khong').map(proofText)
  const reasons = ways.filter(({ how }) => how === 'khong').map(({ proof }) => proof)
  return [...others, ...(onPaper.length > 0 ? [`trên giấy: ${onPaper.join(', ')}`] : []), ...reasons].join(
    '<br>',
  )
}

function proofText({ how, proof }: CachGiu): string {
  if (how === 'quy-tac') return `\`${proof}\``
  const [file = '', ...title] = proof.split(': ')
  return `[${file}](../${file}): «${title.join(': ')}»`
}

function howOf(how: string): How {
  if (!Object.hasOwn(words, how)) throw new Error(`cach-giu.tsv: no way ${how}`)
  return how as How
}

function rowsOf(file: string): readonly (readonly [string, string, string])[] {
  return readFileSync(new URL(`../test/fixtures/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(line => {
      const [a = '', b = '', c = ''] = line.split('\t')
      return [a, b, c]
    })
}
