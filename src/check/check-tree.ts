import { theDieu } from '../decree/cite.ts'
import { timLoai } from '../decree/loai-van-ban.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import type { ThanhPhanNode, VanBanTree } from '../tree/nodes.ts'

type Kind = ThanhPhanNode['kind']

/** «Thể thức văn bản hành chính bao gồm các thành phần chính» (Điều 8, khoản 2), as far as a template prints them. */
const REQUIRED: readonly Kind[] = [
  'quoc-hieu',
  'co-quan-ban-hanh',
  'so-ky-hieu',
  'dia-danh-thoi-gian',
  'noi-dung',
  'nguoi-ky',
  'noi-nhan',
]

/** What a template can get wrong: a component of the decree that it does not print, or prints twice. */
export function checkTree(tree: VanBanTree): readonly Diagnostic[] {
  const named = timLoai(tree.loai)?.abbreviation !== undefined
  const wanted: readonly Kind[] = [
    ...REQUIRED,
    ...(named ? (['ten-loai', 'trich-yeu'] as const) : (['trich-yeu-cong-van'] as const)),
  ]
  return wanted.flatMap(kind => {
    const count = tree.children.filter(node => node.kind === kind).length
    if (count === 1) return []
    return [
      {
        code: 'decree/thieu-thanh-phan',
        severity: 'error' as const,
        message:
          count === 0
            ? `Khuôn không in thành phần bắt buộc <${kind}>.`
            : `Khuôn in thành phần <${kind}> ${count} lần; mỗi văn bản chỉ có một.`,
        cite: theDieu('8.2'),
      },
    ]
  })
}
