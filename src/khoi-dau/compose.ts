import { tenIn, timLoai } from '../decree/loai-van-ban.ts'
import { cacCoQuan } from '../model/van-ban.ts'
import { fill } from './fill.ts'
import { letterhead } from './letterhead.ts'
import { keyLine } from './scalar.ts'
import { signer } from './signer.ts'
import { inSentence } from './trich-yeu.ts'
import { placeholder, type Wishes } from './wishes.ts'

/** The text of a definition, with comments that teach, which renders as it stands. */
export function compose(wishes: Wishes): string {
  const { starter, donVi, loai } = wishes
  // «${» would be taken for a column of a merge.
  const trichYeu = wishes.trichYeu.replaceAll('${', '\\${')
  const given = donVi?.macDinh(loai) ?? {}
  const words = {
    co_quan: tenCoQuan(given.co_quan_ban_hanh ?? donVi?.coQuanBanHanh ?? placeholder.coQuan),
    don_vi: tenDonVi(wishes),
    trich_yeu: inSentence(trichYeu),
  }
  const own = starter.sections
    // What the profile gives for every document of the type is not repeated.
    .filter(({ key }) => key !== 'noi_nhan' || given.noi_nhan === undefined)
    .map(({ key, text }) => (key === 'trich_yeu' ? withTrichYeu(text, trichYeu) : fill(text, words)))
  return `${[header(wishes), `loai_van_ban: ${loai}`, ...letterhead(wishes), ...own, ...signer(wishes)].join('\n\n')}\n`
}

function header({ loai, starter, schema }: Wishes): string {
  const known = timLoai(loai)
  const name = known === undefined ? loai : tenIn(known)
  return [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`, '#']),
    `# ${name} theo mẫu «${starter.ten}» của vanban new. Dòng bắt đầu bằng «#» là lời chú thích, không in ra.`,
    '# Chỗ ghi «…» là chỗ cần điền; vanban check chỉ ra từng chỗ còn sót.',
  ].join('\n')
}

function withTrichYeu(section: string, trichYeu: string): string {
  return section.replace(/^trich_yeu: .*$/m, () => keyLine('trich_yeu', trichYeu))
}

function tenCoQuan(coQuan: Parameters<typeof cacCoQuan>[0]): string {
  return cacCoQuan(coQuan)
    .map(({ ten }) => ten.join(' '))
    .join(', ')
}

function tenDonVi({ donViSoanThao = '', donVi }: Wishes): string {
  return donVi?.donVi[donViSoanThao] ?? placeholder.tenDonVi
}
