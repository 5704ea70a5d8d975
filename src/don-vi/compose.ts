import { capTruong } from '../model/chuc-vu.ts'
import { maOf } from '../model/explain-value.ts'
import { tapTheOf } from '../model/ky-hieu.ts'
import { writeYaml } from '../source/write-yaml.ts'
import type { DaySo } from './types.ts'

/** All that a new profile is made of; what is absent stands there as a comment. */
export interface ProfileWishes {
  /** Where an editor finds the schema. */
  readonly schema?: string | undefined
  readonly keThua?: string | undefined
  readonly ten?: string | undefined
  readonly vietTat?: string | undefined
  readonly chuQuan?: string | undefined
  readonly diaDanh?: string | undefined
  readonly diaChi?: string | undefined
  readonly dienThoai?: string | undefined
  readonly thuDienTu?: string | undefined
  readonly nguoiKy: readonly NewSigner[]
  /** Abbreviation and name. */
  readonly donVi: readonly (readonly [string, string])[]
  readonly noiNhan: readonly string[]
  readonly luu?: string | undefined
  readonly coChu?: string | undefined
  readonly daySo?: Exclude<DaySo, 'theo-nhom'> | undefined
  readonly khuon?: string | undefined
}

export interface NewSigner {
  /** The name of reference; default: after the title. */
  readonly ten?: string
  readonly chucVu: string
  readonly hoTen: string
}

/** The text of a profile, with comments that teach. */
export function composeProfile(wishes: ProfileWishes): string {
  const parts = [
    head(wishes),
    ...letterhead(wishes),
    signers(wishes),
    units(wishes),
    defaults(wishes),
    templates(wishes),
    register(wishes),
  ]
  return `${parts.join('\n\n')}\n`
}

function head({ schema, keThua }: ProfileWishes): string {
  return [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`, '#']),
    '# Hồ sơ đơn vị: ghi ở đây một lần những gì mọi văn bản có chung. Định nghĩa nằm trong thư mục này và các',
    '# thư mục con lấy ở đây khóa mà nó không ghi; định nghĩa ghi gì thì lời của định nghĩa được dùng.',
    '# Kiểm tra: vanban check don-vi.yaml. Xem một định nghĩa đã điền đủ: vanban show <tệp>.',
    ...(keThua === undefined
      ? []
      : ['', '# Khóa nào hồ sơ này không ghi thì lấy ở hồ sơ kia.', line('ke_thua', keThua)]),
  ].join('\n')
}

function letterhead(wishes: ProfileWishes): readonly string[] {
  const { chuQuan, ten, vietTat, diaDanh, diaChi, dienThoai, thuDienTu, keThua } = wishes
  const inherits = keThua !== undefined
  const address = [
    ['dia_chi', diaChi],
    ['dien_thoai', dienThoai],
    ['thu_dien_tu', thuDienTu],
  ] as const
  const body =
    ten === undefined
      ? '# co_quan_ban_hanh: Ủy ban nhân dân xã Trà Bồng'
      : vietTat === undefined
        ? line('co_quan_ban_hanh', ten)
        : `co_quan_ban_hanh:\n  ${line('ten', ten)}\n  ${line('viet_tat', vietTat)}`
  return [
    chuQuan === undefined
      ? '# Cơ quan chủ quản trực tiếp, nếu có:\n# co_quan_chu_quan: UBND tỉnh Quảng Ngãi'
      : `# Cơ quan chủ quản trực tiếp.\n${line('co_quan_chu_quan', chuQuan)}`,
    `# Tên đầy đủ, không viết tắt; chương trình tự viết hoa.\n${body}`,
    diaDanh === undefined
      ? `# Tên xã, phường, tỉnh, thành phố nơi đóng trụ sở${inherits ? ', nếu khác hồ sơ kia' : ''}:\n# dia_danh: Trà Bồng`
      : `# Tên xã, phường, tỉnh, thành phố nơi đóng trụ sở.\n${line('dia_danh', diaDanh)}`,
    ...(address.every(([, value]) => value === undefined)
      ? [
          '# In ở cuối trang đầu của mọi văn bản:\n# dia_chi_co_quan:\n#   dia_chi: Số 1 đường Hùng Vương\n#   dien_thoai: "0255 3822862"',
        ]
      : [
          `# In ở cuối trang đầu của mọi văn bản.\ndia_chi_co_quan:\n${address
            .flatMap(([key, value]) => (value === undefined ? [] : [`  ${line(key, value)}`]))
            .join('\n')}`,
        ]),
  ]
}

function signers({ nguoiKy, ten: coQuan = '' }: ProfileWishes): string {
  const intro = '# Người ký, mỗi người một tên gọi; định nghĩa chỉ cần ghi nguoi_ky: chu-tich.'
  if (nguoiKy.length === 0)
    return `${intro}\n# nguoi_ky:\n#   chu-tich: { quyen_han: TM, chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A }`
  const names = namesOf(nguoiKy)
  const entries = nguoiKy.map(({ chucVu, hoTen }, i) => {
    const powers = powersOf(chucVu, coQuan)
    return [
      `  ${names[i] ?? ''}:`,
      ...(powers === undefined ? [] : [`    quyen_han: ${powers}`]),
      `    ${line('chuc_vu', chucVu)}`,
      `    ${line('ho_ten', hoTen)}`,
    ].join('\n')
  })
  return [
    intro,
    '# quyen_han: TM thay mặt tập thể, KT ký thay, TL thừa lệnh. Hình chữ ký (văn bản điện tử): hinh_chu_ky: { tep: chu-ky.png, rong: 40 }',
    'nguoi_ky:',
    ...entries,
  ].join('\n')
}

/** Names of reference: those that are given, else after the title: `chu-tich`, `pho-chu-tich-2`. */
export function namesOf(nguoiKy: readonly NewSigner[]): readonly string[] {
  const taken = new Set(nguoiKy.flatMap(({ ten }) => ten ?? []))
  return nguoiKy.map(({ ten, chucVu }) => {
    if (ten !== undefined) return ten
    const plain = maOf(chucVu) ?? 'nguoi-ky'
    let name = plain
    for (let i = 2; taken.has(name); i += 1) name = `${plain}-${i}`
    taken.add(name)
    return name
  })
}

/** By which powers a title signs for a body, as far as both tell. */
function powersOf(chucVu: string, coQuan: string): string | undefined {
  const head = capTruong(chucVu)
  const isCollective = coQuan !== '' && tapTheOf([coQuan]) !== undefined
  if (!isCollective) return head === undefined ? undefined : 'KT'
  if (head !== undefined) return /^chủ tịch/i.test(head) ? '[TM, KT]' : 'TL. CHỦ TỊCH'
  return /^chủ tịch/i.test(chucVu) ? 'TM' : 'TL. CHỦ TỊCH'
}

function units({ donVi }: ProfileWishes): string {
  const intro = '# Phòng, ban: chữ viết tắt và tên.'
  if (donVi.length === 0) return `${intro}\n# don_vi:\n#   VP: Văn phòng\n#   KT: Phòng Kinh tế`
  return `${intro}\ndon_vi:\n${donVi.map(([short, name]) => `  ${line(short, name)}`).join('\n')}`
}

function defaults({ noiNhan, luu, coChu, nguoiKy }: ProfileWishes): string {
  const [signer] = namesOf(nguoiKy)
  const keys = [
    ...(signer === undefined ? [] : [`    nguoi_ky: ${signer}`]),
    ...(noiNhan.length === 0 ? [] : ['    noi_nhan:', ...noiNhan.map(one => `      - ${scalar(one)}`)]),
    ...(luu === undefined ? [] : [`    ${line('luu_van_ban', luu)}`]),
    ...(coChu === undefined ? [] : [`    co_chu: ${coChu}`]),
  ]
  const intro =
    '# Mặc định cho mọi loại (chung) và cho từng loại: nơi nhận, lưu, người ký, cỡ chữ, lề trang …'
  const ofType = '  # ke-hoach:\n  #   noi_nhan: [UBND tỉnh (b/c), Các thôn]'
  if (keys.length === 0)
    return `${intro}\n# mac_dinh:\n#   chung: { luu_van_ban: VP }\n${ofType.replace(/^ {2}# /gm, '#   ')}`
  return [intro, 'mac_dinh:', '  chung:', ...keys, ofType].join('\n')
}

function templates({ khuon }: ProfileWishes): string {
  return khuon === undefined
    ? '# Thư mục khuôn riêng (xem docs/mau.md):\n# khuon: khuon'
    : `# Thư mục khuôn riêng.\n${line('khuon', khuon)}`
}

function register({ daySo }: ProfileWishes): string {
  const keys = ['so_dang_ky:', '  tep: so-dang-ky/van-ban-di-{nam}.csv', `  day_so: ${daySo ?? 'theo-loai'}`]
  const intro =
    '# Sổ đăng ký văn bản đi, nơi vanban issue lấy số; {nam} là năm. day_so: theo-loai, theo-nhom hoặc chung.'
  return [intro, ...(daySo === undefined ? keys.map(key => `# ${key}`) : keys)].join('\n')
}

function line(key: string, value: string): string {
  return `${scalar(key)}: ${scalar(value)}`
}

function scalar(text: string): string {
  return writeYaml(text, new Map()).trimEnd()
}

/** Whether the program knows the abbreviation of a body by its name. */
export function coChuVietTat(ten: string): boolean {
  return tapTheOf([ten]) !== undefined
}
