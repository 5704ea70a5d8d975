/**
 * What docs/mau.md says of the tags: one part for each picture. `markup` is what the picture shows, as a template's
 * author writes it; `whole` makes a document of it. A test holds that every tag is told, and that every part is made
 * without errors.
 */
export interface MauPart {
  readonly id: string
  readonly title: string
  readonly intro: string
  /** What each tag makes. */
  readonly tags: Readonly<Record<string, string>>
  readonly markup: string
  readonly loai: 'ke-hoach' | 'cong-van'
  readonly whole: (markup: string) => string
  /** Keys of the definition over those of the smallest one. */
  readonly keys?: object
  /** What of which page the picture shows: from and to, mm from the top. */
  readonly page: number
  readonly band: readonly [from: number, to: number]
}

const END = `<nguoi-ky><chuc-vu>Chủ tịch</chuc-vu><ho-ten>Hồ Văn Trung</ho-ten></nguoi-ky>
<noi-nhan><mot-noi>Các thôn</mot-noi><luu-van-ban/></noi-nhan>`

const HEAD = `<quoc-hieu/>
<co-quan-ban-hanh>Ủy ban nhân dân xã Trà Bồng</co-quan-ban-hanh>
<so-ky-hieu so-van-ban="5" ky-hieu="KH-UBND"/>
<dia-danh-thoi-gian ngay="5" thang="2" nam="2026">Trà Bồng</dia-danh-thoi-gian>`

const TITLE = `<ten-loai/><trich-yeu>Phòng, chống thiên tai năm 2026</trich-yeu>`

function keHoach(inner: string): string {
  return `<van-ban loai="ke-hoach">\n${inner}\n</van-ban>`
}

const CONTENT = '<noi-dung><doan-van>Tổ chức thực hiện.</doan-van></noi-dung>'

export const mauParts: readonly MauPart[] = [
  {
    id: 'phan-dau',
    title: 'Phần đầu',
    intro:
      'Quốc hiệu, tiêu ngữ, số và ngày có chỗ định sẵn: khuôn chỉ nêu thẻ và lời, thứ tự như sơ đồ của nghị định.',
    tags: {
      'van-ban':
        'Cả văn bản; thẻ ngoài cùng. loai chọn tên loại và thể thức, co-chu chọn bộ cỡ chữ; các thuộc tính khác là lề (mm), giãn dòng, giãn đoạn (pt), lùi đầu dòng (cm).',
      'pham-vi-luu-hanh': 'Khung chữ phạm vi lưu hành (ô 11): THU HỒI, XEM XONG TRẢ LẠI …',
      'quoc-hieu': 'Quốc hiệu và tiêu ngữ (ô 1), có đường kẻ dưới tiêu ngữ.',
      'co-quan-chu-quan': 'Tên cơ quan chủ quản (ô 2), in hoa đứng.',
      'co-quan-ban-hanh': 'Tên cơ quan ban hành (ô 2), in hoa đậm, có đường kẻ dưới.',
      'dong-chu': 'Một dòng, chỗ tác giả tự ngắt. Không có thì chương trình ngắt cho cân.',
      'so-ky-hieu': '«Số: 05/KH-UBND» (ô 3); số nhỏ hơn 10 được thêm 0, để trống thì chừa chỗ ghi tay.',
      'dia-danh-thoi-gian': '«Trà Bồng, ngày 05 tháng 02 năm 2026» (ô 4); thiếu ngày, tháng thì chừa chỗ.',
      'do-mat': 'Dấu chỉ độ mật (ô 10a).',
      'muc-do-khan': 'Dấu chỉ mức độ khẩn (ô 10b).',
      'ten-loai': 'Tên loại văn bản (ô 5a), lấy theo loai.',
      'trich-yeu': 'Trích yếu dưới tên loại (ô 5a), có đường kẻ dưới.',
      'can-cu': 'Một căn cứ, nghiêng; dấu ; và . do chương trình đặt.',
    },
    markup: `<quoc-hieu/>
<co-quan-chu-quan>UBND tỉnh Quảng Ngãi</co-quan-chu-quan>
<co-quan-ban-hanh>
  <dong-chu>Ủy ban nhân dân</dong-chu>
  <dong-chu>xã Trà Bồng</dong-chu>
</co-quan-ban-hanh>
<so-ky-hieu so-van-ban="5" ky-hieu="KH-UBND"/>
<dia-danh-thoi-gian ngay="5" thang="2" nam="2026">Trà Bồng</dia-danh-thoi-gian>
<do-mat muc="mat"/>
<muc-do-khan muc="hoa-toc"/>
<ten-loai/>
<trich-yeu>Phòng, chống thiên tai năm 2026</trich-yeu>
<can-cu>Căn cứ Luật Phòng thủ dân sự ngày 20 tháng 6 năm 2023</can-cu>`,
    loai: 'ke-hoach',
    whole: markup =>
      keHoach(`<pham-vi-luu-hanh>Lưu hành nội bộ</pham-vi-luu-hanh>\n${markup}\n${CONTENT}\n${END}`),
    page: 1,
    band: [0, 94],
  },
  {
    id: 'cong-van',
    title: 'Công văn',
    intro: 'Công văn không có tên loại: trích yếu đứng dưới số, ký hiệu, rồi tới nơi gửi.',
    tags: {
      'trich-yeu-cong-van': 'Trích yếu công văn (ô 5b), «V/v» do chương trình đặt.',
      'kinh-gui': '«Kính gửi:» (ô 9a): một nơi thì canh giữa, nhiều nơi thì mỗi nơi một gạch.',
      'mot-noi': 'Một nơi của kinh-gui hoặc noi-nhan; gạch đầu dòng, dấu ; và . do chương trình đặt.',
    },
    markup: `<trich-yeu-cong-van>đôn đốc báo cáo công tác phòng, chống thiên tai</trich-yeu-cong-van>
<kinh-gui>
  <mot-noi>Các thôn</mot-noi>
  <mot-noi>Các trường học trên địa bàn xã</mot-noi>
</kinh-gui>`,
    loai: 'cong-van',
    whole: markup => `<van-ban loai="cong-van">\n${HEAD}\n${markup}\n${CONTENT}\n${END}\n</van-ban>`,
    page: 1,
    band: [0, 76],
  },
  {
    id: 'noi-dung',
    title: 'Nội dung',
    intro:
      'Các cấp lồng nhau; số thứ tự (Phần I, Chương I, I., Điều 1., 1., a), -), kiểu chữ và khoảng cách do chương trình đặt.',
    tags: {
      'noi-dung': 'Nội dung văn bản (ô 6).',
      phan: 'Phần: «Phần I», tiêu đề in hoa ngay dưới.',
      chuong: 'Chương: «Chương I», tiêu đề in hoa ngay dưới.',
      muc: 'Mục: trong chương là «Mục 1»; ngoài chương là «I.» và tiêu đề in hoa.',
      'tieu-muc': 'Tiểu mục, trong mục.',
      dieu: 'Điều: «Điều 1.» và tiêu đề đậm.',
      khoan: 'Khoản: «1.»; so-dam làm số đậm.',
      diem: 'Điểm: «a)» … «đ)».',
      gach: 'Gạch đầu dòng: «-».',
      'tieu-de': 'Tiêu đề của một cấp, của bảng hay hình.',
      'loi-van': 'Lời văn trên dòng của số thứ tự.',
      'doan-van': 'Một đoạn văn; dòng trống trong lời tách thành đoạn mới.',
      'chu-dam': 'Chữ đậm trong lời.',
      'chu-nghieng': 'Chữ nghiêng trong lời.',
    },
    markup: `<phan>
  <tieu-de>Quy định chung</tieu-de>
  <chuong>
    <tieu-de>Phối hợp ứng phó thiên tai</tieu-de>
    <muc>
      <tieu-de>Trước và trong thiên tai</tieu-de>
      <tieu-muc>
        <tieu-de>Thông tin</tieu-de>
        <dieu>
          <tieu-de>Truyền tin</tieu-de>
          <khoan so-dam="true"><loi-van>Các thôn báo tin <chu-dam>mỗi ngày hai lần</chu-dam>, gồm:</loi-van>
            <diem><loi-van>Mực nước;</loi-van></diem>
            <diem><loi-van>Số hộ phải sơ tán (<chu-nghieng>nếu có</chu-nghieng>).</loi-van>
              <gach><loi-van>Hộ nghèo.</loi-van></gach>
            </diem>
          </khoan>
          <doan-van>Tin khẩn được báo ngay.</doan-van>
        </dieu>
      </tieu-muc>
    </muc>
  </chuong>
</phan>`,
    loai: 'ke-hoach',
    whole: markup => keHoach(`${HEAD}\n${TITLE}\n<noi-dung>\n${markup}\n</noi-dung>\n${END}`),
    page: 1,
    band: [64, 171],
  },
  {
    id: 'bang-hinh',
    title: 'Bảng và hình',
    intro:
      'Bảng rộng bằng phần chữ; bề rộng cột tính bằng mm, bằng phần trăm, hoặc để chương trình chia theo chữ.',
    tags: {
      'bang-bieu': '«Bảng 1. …», kẻ khung; huong="ngang" đặt trên trang ngang.',
      cot: 'Một cột: rong là mm (25), phần trăm (30%), hoặc để trống.',
      'dau-bang': 'Các hàng tiêu đề, lặp lại ở đầu mỗi trang.',
      hang: 'Một hàng; dam làm đậm cả hàng.',
      o: 'Một ô: can là canh lề, gop-cot và gop-hang là số cột, số hàng gộp.',
      'hinh-anh': '«Hình 1. …»: tep là tên tệp cạnh định nghĩa, rong tính bằng mm, mo-ta cho người nghe đọc.',
    },
    markup: `<bang-bieu>
  <tieu-de>Phương tiện ứng phó</tieu-de>
  <cot rong="15"/><cot/><cot rong="30"/>
  <dau-bang><hang><o can="giua">TT</o><o can="giua">Tên phương tiện</o><o can="giua">Số lượng</o></hang></dau-bang>
  <hang><o can="giua">1</o><o>Xuồng máy</o><o can="phai">3</o></hang>
  <hang dam="true"><o gop-cot="2">Tổng cộng</o><o can="phai">3</o></hang>
</bang-bieu>
<hinh-anh tep="so-do.png" rong="70" mo-ta="Sơ đồ chỉ huy"><tieu-de>Sơ đồ chỉ huy</tieu-de></hinh-anh>`,
    loai: 'ke-hoach',
    whole: markup => keHoach(`${HEAD}\n${TITLE}\n<noi-dung>\n${markup}\n</noi-dung>\n${END}`),
    keys: { noi_dung: [{ hinh_anh: { tep: 'so-do.png', rong: 70, mo_ta: 'Sơ đồ chỉ huy' } }] },
    page: 1,
    band: [64, 135],
  },
  {
    id: 'phan-cuoi',
    title: 'Người ký, nơi nhận, cuối văn bản',
    intro:
      'Chữ ký và nơi nhận được xếp hai bên theo sơ đồ; chỗ trống để ký và đóng dấu do chương trình chừa.',
    tags: {
      'nguoi-ky': 'Khối chữ ký (ô 7a, 7b, 7c); nhiều người ký thì lặp lại thẻ.',
      'quyen-han': 'Quyền hạn: TM., KT., TL., TUQ., Q.',
      'chuc-vu': 'Chức vụ của người ký, in hoa.',
      'chuc-vu-khac': 'Chức vụ khác, ghi ngay trên họ tên.',
      'ho-ten': 'Họ và tên người ký (ô 7b).',
      'hinh-chu-ky': 'Hình chữ ký số: tep, rong (mm).',
      'hinh-dau': 'Hình dấu của cơ quan (ô 8): tep, rong (mm).',
      'noi-nhan': '«Nơi nhận:» (ô 9b).',
      'nhu-tren': '«- Như trên;» ở công văn.',
      'luu-van-ban': '«- Lưu: VT, …»: lời là phần sau VT.',
      'nguoi-soan-thao': 'Ký hiệu người soạn thảo và số lượng bản (ô 12).',
      'dia-chi-co-quan': 'Địa chỉ cơ quan ở cuối trang thứ nhất (ô 13).',
    },
    markup: `<nguoi-ky>
  <quyen-han>KT. Chủ tịch</quyen-han>
  <chuc-vu>Phó Chủ tịch</chuc-vu>
  <hinh-chu-ky tep="chu-ky.png" rong="35"/>
  <hinh-dau tep="dau.png" rong="36"/>
  <chuc-vu-khac>Phó Trưởng ban Chỉ huy</chuc-vu-khac>
  <ho-ten>Hồ Văn Trung</ho-ten>
</nguoi-ky>
<noi-nhan>
  <nhu-tren/>
  <mot-noi>Thường trực Đảng ủy</mot-noi>
  <luu-van-ban>KT</luu-van-ban>
</noi-nhan>
<nguoi-soan-thao so-luong-ban="20">NVA</nguoi-soan-thao>
<dia-chi-co-quan>Xã Trà Bồng, tỉnh Quảng Ngãi; ĐT: (0255) 3865 123</dia-chi-co-quan>`,
    loai: 'cong-van',
    whole: markup =>
      `<van-ban loai="cong-van">\n${HEAD}\n<trich-yeu-cong-van>đôn đốc báo cáo</trich-yeu-cong-van>\n<kinh-gui><mot-noi>Các thôn</mot-noi></kinh-gui>\n${CONTENT}\n${markup}\n</van-ban>`,
    keys: {
      hinh_thuc: 'dien-tu',
      nguoi_ky: {
        chuc_vu: 'Chủ tịch',
        ho_ten: 'Hồ Văn Trung',
        hinh_chu_ky: { tep: 'chu-ky.png', rong: 35 },
        hinh_dau: { tep: 'dau.png', rong: 36 },
      },
    },
    page: 1,
    band: [76, 292],
  },
  {
    id: 'phu-luc',
    title: 'Phụ lục',
    intro: 'Mỗi phụ lục bắt đầu một trang; số La Mã do chương trình đặt khi có từ hai phụ lục.',
    tags: {
      'phu-luc':
        'Một phụ lục: chứa các khối như noi-dung; huong="ngang" cho trang ngang, tep-rieng cho tệp riêng.',
      'ten-phu-luc': 'Tên phụ lục, in hoa đậm dưới «Phụ lục».',
      'kem-theo': '«(Kèm theo Kế hoạch số … ngày … của …)».',
      'ky-so': 'Dòng chữ ký số trên phụ lục để riêng tệp của văn bản điện tử.',
    },
    markup: `<phu-luc>
  <ten-phu-luc>Danh mục phương tiện</ten-phu-luc>
  <kem-theo hinh-thuc="giay" so-van-ban="5" ky-hieu="KH-UBND" ngay="5" thang="2" nam="2026"
    co-quan="Ủy ban nhân dân xã Trà Bồng"/>
  <khoan><loi-van>Xuồng máy: 3 chiếc.</loi-van></khoan>
  <khoan><loi-van>Máy phát điện: 4 chiếc.</loi-van></khoan>
</phu-luc>`,
    loai: 'ke-hoach',
    whole: markup => keHoach(`${HEAD}\n${TITLE}\n${CONTENT}\n${END}\n${markup}`),
    page: 2,
    band: [0, 76],
  },
]
