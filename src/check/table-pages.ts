import type { Page } from '../diagnostics/page.ts'

const table = (keys: string): string => `noi_dung:\n  - bang_bieu:\n${keys.replace(/^/gm, '      ')}\n`

/** What `vanban explain` says of the codes of tables (check-tables.ts). */
export const tablePages: readonly Page[] = [
  {
    code: 'bang/so-o',
    title: 'Hàng không khớp với các cột',
    why: 'Mỗi hàng phải có đủ ô cho các cột của bảng, không thừa không thiếu: ô trống ghi null; ô có gop_cot chiếm nhiều cột; cột bị một ô gop_hang ở hàng trên chiếm thì không ghi lại. Thiếu một ô thì các ô sau lệch sang cột khác.',
    bad: table('cot: [{ ten: TT }, { ten: Nội dung }]\nhang:\n  - [1, Tập huấn, Quý II]'),
    good: table('cot: [{ ten: TT }, { ten: Nội dung }]\nhang:\n  - [1, Tập huấn]'),
  },
  {
    code: 'bang/khong-cong-duoc',
    title: 'Ô không phải là số trong cột được cộng',
    why: 'Hàng tổng chỉ cộng được các số. Ghi số liền (1250000) hoặc có dấu chấm phân nhóm đặt trong ngoặc kép ("1.250.000"), phần thập phân sau dấu phẩy; đơn vị ghi ở tên cột.',
    bad: table(
      'cot: [{ ten: Nội dung }, { ten: Kinh phí, kieu: so, tong: true }]\nhang:\n  - [Tập huấn, 5 triệu đồng]\ntong: Tổng cộng',
    ),
    good: table(
      'cot: [{ ten: Nội dung }, { ten: Kinh phí (đồng), kieu: so, tong: true }]\nhang:\n  - [Tập huấn, 5000000]\ntong: Tổng cộng',
    ),
  },
  {
    code: 'bang/so-ba-chu-so',
    title: 'Số có ba chữ số sau dấu chấm',
    why: 'YAML hiểu dấu chấm là dấu thập phân: 2.125 là hai phẩy một trăm hai mươi lăm, trong khi người Việt đọc là hai nghìn một trăm hai mươi lăm.',
    bad: table('cot: [{ ten: Nội dung }, { ten: Số lượng, kieu: so }]\nhang:\n  - [Dân số, 2.125]'),
    good: table('cot: [{ ten: Nội dung }, { ten: Số lượng, kieu: so }]\nhang:\n  - [Dân số, 2125]'),
  },
  {
    code: 'bang/hang-nhom',
    title: 'Hàng nhóm không bằng tổng các hàng bên dưới',
    why: 'Hàng in đậm (dam: true) là hàng của một nhóm; số của nó là tổng của nhóm nên không cộng lần nữa vào hàng tổng.',
    bad: table(
      'cot: [{ ten: Nội dung }, { ten: Kinh phí, kieu: so, tong: true }]\nhang:\n  - { o: [Tập huấn, 9], dam: true }\n  - [Xã, 5]\n  - [Thôn, 3]\ntong: Tổng cộng',
    ),
    good: table(
      'cot: [{ ten: Nội dung }, { ten: Kinh phí, kieu: so, tong: true }]\nhang:\n  - { o: [Tập huấn, 8], dam: true }\n  - [Xã, 5]\n  - [Thôn, 3]\ntong: Tổng cộng',
    ),
  },
  {
    code: 'bang/thieu-tong',
    title: 'Hàng tổng và cột được cộng không đi với nhau',
    why: 'Hàng tổng cần hai khóa: tong của bảng là lời ghi ở hàng ấy, tong: true của cột cho biết cột nào được cộng.',
    bad: table(
      'cot: [{ ten: Nội dung }, { ten: Kinh phí, kieu: so }]\nhang:\n  - [Tập huấn, 5000000]\ntong: Tổng cộng',
    ),
    good: table(
      'cot: [{ ten: Nội dung }, { ten: Kinh phí, kieu: so, tong: true }]\nhang:\n  - [Tập huấn, 5000000]\ntong: Tổng cộng',
    ),
  },
  {
    code: 'bang/qua-rong',
    title: 'Bảng rộng hơn phần chữ',
    why: 'Bề rộng các cột cộng lại không vượt bề rộng phần chữ của trang (165 mm giấy đứng, 257 mm giấy ngang với lề mặc định); rộng hơn thì chương trình thu hẹp đều các cột.',
    bad: table('cot: [{ ten: TT, rong: 20 }, { ten: Nội dung, rong: 180 }]\nhang:\n  - [1, Tập huấn]'),
    good: table('cot: [{ ten: TT, rong: 20 }, { ten: Nội dung }]\nhang:\n  - [1, Tập huấn]'),
  },
]
