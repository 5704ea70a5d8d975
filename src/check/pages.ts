import { theDieu } from '../decree/cite.ts'
import type { Page } from '../diagnostics/page.ts'
import { layoutPages } from '../layout/pages.ts'
import { markupPages } from '../markup/pages.ts'
import { modelPages } from '../model/pages.ts'
import { sourcePages } from '../source/pages.ts'
import { templatePages } from '../template/pages.ts'
import { rules } from './rules/index.ts'

/** What only the tree can tell (check-tree.ts). */
const treePages: readonly Page[] = [
  {
    code: 'decree/thieu-thanh-phan',
    title: 'Khuôn thiếu thành phần bắt buộc',
    why: 'Văn bản hành chính gồm các thành phần chính mà khoản 2 Điều 8 liệt kê; khuôn phải in mỗi thành phần đúng một lần.',
    quote: '«Thể thức văn bản hành chính bao gồm các thành phần chính»',
    cite: theDieu('8.2'),
    kind: 'template',
    bad: '<van-ban loai="{{loai_van_ban}}">{{> phan-dau}}<ten-loai/>{{> than-van-ban}}</van-ban>',
    good: '<van-ban loai="{{loai_van_ban}}">{{> phan-dau}}<ten-loai/><trich-yeu>{{> cac-dong trich_yeu}}</trich-yeu>{{> than-van-ban}}<noi-nhan><luu/></noi-nhan></van-ban>',
  },
]

/** Every page that `vanban explain` can print, in the order of their codes. */
export const allPages: readonly Page[] = [
  ...sourcePages,
  ...modelPages,
  ...rules,
  ...treePages,
  ...templatePages,
  ...markupPages,
  ...layoutPages,
].sort((a, b) => (a.code < b.code ? -1 : 1))

export function findPage(code: string): Page | undefined {
  return allPages.find(page => page.code === code)
}
