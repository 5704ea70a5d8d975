import type { Page } from '../diagnostics/page.ts'

/** What `vanban explain` says of the codes of markup, which a template writes. */
export const markupPages: readonly Page[] = [
  {
    code: 'markup/cu-phap',
    title: 'Mã đánh dấu sai cú pháp',
    why: 'Khuôn phải sinh ra XML đúng: thẻ nào mở thì phải đóng.',
    kind: 'template',
    bad: '<van-ban loai="{{loai_van_ban}}"><quoc-hieu></van-ban>',
    good: '<van-ban loai="{{loai_van_ban}}"><quoc-hieu/></van-ban>',
  },
  {
    code: 'markup/the-la',
    title: 'Thẻ không có',
    why: 'Khuôn chỉ nêu các thành phần thể thức của nghị định và lời của chúng; hình thức do chương trình lo.',
    kind: 'template',
    bad: '<van-ban loai="{{loai_van_ban}}"><b>KẾ HOẠCH</b></van-ban>',
    good: '<van-ban loai="{{loai_van_ban}}"><ten-loai/></van-ban>',
  },
  {
    code: 'markup/hinh-la',
    title: 'Khuôn in hình mà định nghĩa không nêu',
    why: 'Hình được đọc theo định nghĩa, để kiểm tra cỡ và quyền đọc trước khi in. Khuôn in lại tên tệp của chúng, không tự nêu tên tệp khác.',
    kind: 'template',
    bad: '<van-ban loai="{{loai_van_ban}}"><noi-dung><hinh-anh tep="logo.png" mo-ta="Biểu trưng"/></noi-dung></van-ban>',
    good: '<van-ban loai="{{loai_van_ban}}"><noi-dung>{{> cac-khoi noi_dung}}</noi-dung></van-ban>',
  },
  {
    code: 'markup/sai-cho',
    title: 'Thẻ đặt sai chỗ',
    why: 'Mỗi thành phần có chỗ của nó; chữ chỉ đứng trong các thẻ chứa chữ; thẻ không nhận cỡ chữ, phông hay khoảng cách.',
    kind: 'template',
    bad: '<van-ban loai="{{loai_van_ban}}">{{#each nguoi_ky}}<ho-ten>{{ho_ten}}</ho-ten>{{/each}}</van-ban>',
    good: '<van-ban loai="{{loai_van_ban}}">{{#each nguoi_ky}}<nguoi-ky><ho-ten>{{ho_ten}}</ho-ten></nguoi-ky>{{/each}}</van-ban>',
  },
]
