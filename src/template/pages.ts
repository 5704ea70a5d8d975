import type { Page } from '../diagnostics/page.ts'

/** What `vanban explain` says of the codes of templates. */
export const templatePages: readonly Page[] = [
  {
    code: 'template/cu-phap',
    title: 'Khuôn sai cú pháp',
    why: 'Khuôn viết bằng Handlebars: mỗi {{#…}} đóng bằng {{/…}} cùng tên.',
    kind: 'template',
    bad: '{{#each noi_nhan}}<mot-noi>{{this}}</mot-noi>',
    good: '{{#each noi_nhan}}<mot-noi>{{this}}</mot-noi>{{/each}}',
  },
  {
    code: 'template/duong-dan-la',
    title: 'Khuôn gọi khóa không có',
    why: 'Handlebars in khóa không có thành khoảng trống: viết sai một chữ là văn bản mất cả phần nơi nhận mà không ai hay. Vì vậy mọi tên trong khuôn phải là khóa có thật.',
    kind: 'template',
    bad: '{{#each noi_nhna}}<mot-noi>{{this}}</mot-noi>{{/each}}',
    good: '{{#each noi_nhan}}<mot-noi>{{this}}</mot-noi>{{/each}}',
  },
  {
    code: 'template/mau-con-la',
    title: 'Khuôn gọi khuôn con không có',
    why: 'Các khuôn con dùng được là các tệp trong templates/partials.',
    kind: 'template',
    bad: '{{> phan-dauu}}',
    good: '{{> phan-dau}}',
  },
  {
    code: 'template/ba-ngoac',
    title: 'Khuôn in dữ liệu không qua mã hóa',
    why: 'Ba ngoặc đưa chữ của tác giả thẳng vào mã đánh dấu: một dấu < trong văn bản sẽ làm hỏng cả trang. Hai ngoặc luôn đúng.',
    kind: 'template',
    bad: '<trich-yeu>{{{trich_yeu}}}</trich-yeu>',
    good: '<trich-yeu>{{trich_yeu}}</trich-yeu>',
  },
  {
    code: 'template/loi',
    title: 'Khuôn không chạy được',
    why: 'Khuôn gọi một khóa ở chỗ không có khóa ấy, ví dụ khóa của người ký bên ngoài nguoi_ky.',
    kind: 'template',
    bad: '<van-ban loai="{{loai_van_ban}}"><trich-yeu>{{ho_ten}}</trich-yeu></van-ban>',
    good: '<van-ban loai="{{loai_van_ban}}"><trich-yeu>{{#each nguoi_ky}}{{ho_ten}}{{/each}}</trich-yeu></van-ban>',
  },
]
