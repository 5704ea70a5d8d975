/** A scan, the example that says the same, and what the scan damaged or lost. */
export interface VanBanGoc {
  readonly goc: string
  /** Below `examples/`. */
  readonly example: string
  /** [damaged, right] in the scan without its Markdown; every occurrence. */
  readonly corrections: readonly (readonly [damaged: string, right: string])[]
  /** Lines of the letterhead that the scan lost. */
  readonly lost: readonly string[]
}

const quocHieuTieuNgu = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']

export const cacVanBanGoc: readonly VanBanGoc[] = [
  {
    goc: 'ke-hoach-duc-pho-2024.md',
    example: 'ke-hoach/duc-pho-2024.yaml',
    corrections: [],
    lost: [
      'ỦY BAN NHÂN DÂN',
      'THỊ XÃ ĐỨC PHỔ',
      ...quocHieuTieuNgu,
      'Số: /KH-UBND',
      'Đức Phổ, ngày tháng năm 2024',
    ],
  },
  {
    goc: 'ke-hoach-tra-bong-2024.md',
    example: 'ke-hoach/tra-bong-2024.yaml',
    corrections: [
      ['Trà Bông', 'Trà Bồng'],
      ['sơ\n\nché, chế biến', 'sơ chế, chế biến'],
      // The author's hand numbered two mục alike; the program counts.
      ['III. TỔ CHỨC THỰC HIỆN', 'IV. TỔ CHỨC THỰC HIỆN'],
    ],
    lost: ['ỦY BAN NHÂN DÂN', 'HUYỆN TRÀ BỒNG', ...quocHieuTieuNgu],
  },
  {
    goc: 'cong-van-tp-quang-ngai-2024.md',
    example: 'cong-van/tp-quang-ngai-2024.yaml',
    corrections: [
      ['UBNDTTQ', 'UBMTTQ'],
      ['đề cùng nhau', 'để cùng nhau'],
      ['UBND TP ;', 'UBND TP;'],
    ],
    lost: [],
  },
  {
    goc: 'cong-van-duc-pho-2023.md',
    example: 'cong-van/duc-pho-2023.yaml',
    corrections: [
      ['THỊ XÃ ĐỨC PHỐ', 'THỊ XÃ ĐỨC PHỔ'],
      ['Đức Phố', 'Đức Phổ'],
    ],
    lost: [],
  },
  {
    goc: 'cong-van-tinh-quang-ngai-2020.md',
    example: 'cong-van/tinh-quang-ngai-2020.yaml',
    corrections: [
      // A number written by hand.
      ['6321 /UBND-TH', '6321/UBND-TH'],
      ['thực hiện/.', 'thực hiện./.'],
    ],
    lost: [],
  },
]
