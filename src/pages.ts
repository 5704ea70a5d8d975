import { picturePages } from './anh/pages.ts'
import { the, theDieu } from './decree/cite.ts'
import type { Page } from './diagnostics/page.ts'
import { layoutPages } from './layout/pages.ts'
import { markupPages } from './markup/pages.ts'
import { mergePages } from './merge/pages.ts'
import { modelPages } from './model/pages.ts'
import { sourcePages } from './source/pages.ts'
import { templatePages } from './template/pages.ts'
import { referencePages } from './check/reference-pages.ts'
import { donViPages } from './don-vi/pages.ts'
import { rules } from './check/rules/index.ts'
import { tablePages } from './check/table-pages.ts'
import { pdfPages } from './writers/typst/pages.ts'

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
    good: '<van-ban loai="{{loai_van_ban}}">{{> phan-dau}}<ten-loai/><trich-yeu>{{> cac-dong trich_yeu}}</trich-yeu>{{> than-van-ban}}<noi-nhan><luu-van-ban/></noi-nhan></van-ban>',
  },
  {
    code: 'decree/thua-thanh-phan',
    title: 'Khuôn in một thành phần hai lần',
    why: 'Mỗi ô của sơ đồ là của một thành phần; chỉ căn cứ có nhiều dòng.',
    cite: the('IV'),
    kind: 'template',
    bad: '<van-ban loai="{{loai_van_ban}}">{{> phan-dau}}<ten-loai/><ten-loai/></van-ban>',
    good: '<van-ban loai="{{loai_van_ban}}">{{> phan-dau}}<ten-loai/></van-ban>',
  },
  {
    code: 'decree/sai-thu-tu',
    title: 'Khuôn in các thành phần sai thứ tự',
    why: 'Sơ đồ ở Mục IV định chỗ của mỗi thành phần, từ trên xuống: phần đầu, tên loại, trích yếu, kính gửi, căn cứ, nội dung, người ký và nơi nhận.',
    cite: the('IV'),
    kind: 'template',
    bad: '<van-ban loai="{{loai_van_ban}}">{{> than-van-ban}}{{> phan-dau}}</van-ban>',
    good: '<van-ban loai="{{loai_van_ban}}">{{> phan-dau}}{{> than-van-ban}}</van-ban>',
  },
]

/** Every page that `vanban explain` can print, in the order of their codes. */
export const allPages: readonly Page[] = [
  ...sourcePages,
  ...modelPages,
  ...rules,
  ...treePages,
  ...tablePages,
  ...donViPages,
  ...referencePages,
  ...templatePages,
  ...markupPages,
  ...layoutPages,
  ...picturePages,
  ...mergePages,
  ...pdfPages,
].sort((a, b) => (a.code < b.code ? -1 : 1))

export function findPage(code: string): Page | undefined {
  return allPages.find(page => page.code === code)
}
