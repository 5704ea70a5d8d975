import type { NewSigner, ProfileWishes } from '../don-vi/compose.ts'
import { coChuVietTat } from '../don-vi/compose.ts'
import type { Asker } from './ask.ts'
import type { InitOptions } from './init.ts'
import type { Decided } from './new-choices.ts'

interface Ways {
  readonly asker: Asker | undefined
  /** A profile that stands above the new one. */
  readonly above: string | undefined
}

/** Given up at a question. */
const GIVEN_UP = new Error('given up')

/** All that a profile says: by the options, the rest by asking; without a terminal, what is not given stays out. */
export async function decideProfile(
  options: InitOptions,
  { asker, above }: Ways,
): Promise<Decided<ProfileWishes>> {
  const given = fromFlags(options)
  if ('refusal' in given) return given
  if (asker === undefined) return complete(given.value)
  try {
    return { value: await asked(given.value, options, { asker, above }) }
  } catch (error) {
    if (error === GIVEN_UP) return { refusal: 'cancelled' }
    throw error
  }
}

function fromFlags(options: InitOptions): Decided<ProfileWishes> {
  const signers = (options.nguoiKy ?? []).map(signerOf)
  const badSigner = signers.indexOf(undefined)
  if (badSigner !== -1)
    return refused(
      `--nguoi-ky «${options.nguoiKy?.[badSigner] ?? ''}» không đúng dạng.`,
      "Ví dụ: --nguoi-ky 'Chủ tịch=Nguyễn Văn A', hoặc --nguoi-ky 'pct-kinh-te=Phó Chủ tịch=Nguyễn Thị B'",
    )
  const units = (options.donVi ?? []).map(pairOf)
  const badUnit = units.indexOf(undefined)
  if (badUnit !== -1)
    return refused(
      `--don-vi «${options.donVi?.[badUnit] ?? ''}» không đúng dạng.`,
      "Ví dụ: --don-vi 'KT=Phòng Kinh tế'",
    )
  const { ten, vietTat, chuQuan, diaDanh, diaChi, dienThoai, thuDienTu, luu, coChu, keThua, khuon } = options
  return {
    value: {
      ten: tidy(ten),
      vietTat: tidy(vietTat),
      chuQuan: tidy(chuQuan),
      diaDanh: tidy(diaDanh),
      diaChi: tidy(diaChi),
      dienThoai: tidy(dienThoai),
      thuDienTu: tidy(thuDienTu),
      nguoiKy: signers.filter(one => one !== undefined),
      donVi: units.filter(one => one !== undefined),
      noiNhan: (options.noiNhan ?? []).flatMap(one => tidy(one) ?? []),
      luu: tidy(luu),
      coChu,
      keThua: tidy(keThua),
      khuon: tidy(khuon),
      daySo: options.daySo === 'khong' ? undefined : (options.daySo ?? 'theo-loai'),
    },
  }
}

/** Without a terminal: what no profile can do without. */
function complete(wishes: ProfileWishes): Decided<ProfileWishes> {
  if (wishes.keThua !== undefined) return { value: wishes }
  const missing = [
    ...(wishes.ten === undefined ? ["--ten 'Ủy ban nhân dân xã Trà Bồng'"] : []),
    ...(wishes.diaDanh === undefined ? ["--dia-danh 'Trà Bồng'"] : []),
  ]
  if (missing.length === 0) return { value: wishes }
  return refused(
    'chưa đủ điều để viết hồ sơ đơn vị, và không có màn hình để hỏi.',
    `Nêu thêm: ${missing.join(' ')}; các tùy chọn khác: vanban init --help`,
  )
}

async function asked(
  given: ProfileWishes,
  options: InitOptions,
  { asker, above }: { readonly asker: Asker; readonly above: string | undefined },
): Promise<ProfileWishes> {
  const text = async (
    message: string,
    more: { readonly required?: boolean; readonly placeholder?: string } = {},
  ): Promise<string | undefined> => {
    const { required = false, placeholder } = more
    const answer = await asker.text({
      message: required ? message : `${message} (Enter để bỏ qua)`,
      ...(placeholder !== undefined && { placeholder }),
      validate: typed => (required && typed === '' ? 'Ghi một dòng.' : undefined),
    })
    return orGivenUp(answer) === '' ? undefined : answer
  }
  const keThua =
    given.keThua ??
    (above !== undefined && orGivenUp(await asker.confirm({ message: `Kế thừa hồ sơ ${above}?` }))
      ? above
      : undefined)
  const required = keThua === undefined
  const ten =
    given.ten ??
    (await text('Tên đầy đủ của cơ quan ban hành?', { required, placeholder: 'Ủy ban nhân dân xã Trà Bồng' }))
  const vietTat =
    given.vietTat ??
    (ten === undefined || coChuVietTat(ten)
      ? undefined
      : await text('Chữ viết tắt của cơ quan, dùng trong ký hiệu?', { required: true, placeholder: 'SNV' }))
  const chuQuan =
    given.chuQuan ?? (await text('Cơ quan chủ quản trực tiếp?', { placeholder: 'UBND tỉnh Quảng Ngãi' }))
  const diaDanh = given.diaDanh ?? (await text('Địa danh?', { required, placeholder: 'Trà Bồng' }))
  const diaChi = given.diaChi ?? (await text('Địa chỉ, in ở cuối trang đầu của mọi văn bản?'))
  const dienThoai = given.dienThoai ?? (diaChi === undefined ? undefined : await text('Điện thoại?'))
  const thuDienTu = given.thuDienTu ?? (diaChi === undefined ? undefined : await text('Thư điện tử?'))
  const nguoiKy = options.nguoiKy === undefined ? await askSigners(text) : given.nguoiKy
  const donVi = options.donVi === undefined ? await askUnits(text) : given.donVi
  const noiNhan =
    options.noiNhan === undefined
      ? ((await text('Nơi nhận của mọi văn bản, cách nhau bằng dấu chấm phẩy?')) ?? '')
          .split(';')
          .flatMap(one => tidy(one) ?? [])
      : given.noiNhan
  const luu = given.luu ?? (await text('Đơn vị lưu, in sau «Lưu: VT,»?', { placeholder: 'VP' }))
  const coChu = options.coChu ?? (await chosen(asker, SIZES))
  const daySo = options.daySo ?? (await chosen(asker, SERIES))
  const khuon = given.khuon
  return {
    ...{
      keThua,
      ten,
      vietTat,
      chuQuan,
      diaDanh,
      diaChi,
      dienThoai,
      thuDienTu,
      nguoiKy,
      donVi,
      noiNhan,
      luu,
      khuon,
    },
    coChu: coChu === 'tu-chon' ? undefined : coChu,
    daySo: daySo === 'khong' ? undefined : daySo,
  }
}

const SIZES = {
  message: 'Cỡ chữ của mọi văn bản?',
  options: [
    { value: 'tu-chon', label: 'Để chương trình chọn' },
    { value: 'lon', label: 'Lớn: nội dung cỡ 14' },
    { value: 'nho', label: 'Nhỏ: nội dung cỡ 13' },
  ],
} as const

const SERIES = {
  message: 'Cấp số văn bản đi thế nào?',
  options: [
    { value: 'theo-loai', label: 'Mỗi loại văn bản một dãy số' },
    { value: 'chung', label: 'Mọi văn bản một dãy số' },
    { value: 'khong', label: 'Không dùng sổ đăng ký của vanban' },
  ],
} as const

async function chosen<Value extends string>(
  asker: Asker,
  choice: {
    readonly message: string
    readonly options: readonly { readonly value: Value; readonly label: string }[]
  },
): Promise<Value> {
  return orGivenUp(await asker.choose(choice))
}

type AskText = (
  message: string,
  more?: { readonly required?: boolean; readonly placeholder?: string },
) => Promise<string | undefined>

async function askSigners(text: AskText): Promise<readonly NewSigner[]> {
  const signers: NewSigner[] = []
  for (;;) {
    const which = signers.length === 0 ? 'Chức vụ của người ký?' : 'Chức vụ của người ký tiếp theo?'
    const chucVu = await text(which, { placeholder: signers.length === 0 ? 'Chủ tịch' : 'Phó Chủ tịch' })
    if (chucVu === undefined) return signers
    const hoTen = await text(`Họ tên ${chucVu}?`, { required: true, placeholder: 'Nguyễn Văn A' })
    signers.push({ chucVu, hoTen: hoTen ?? '' })
  }
}

async function askUnits(text: AskText): Promise<readonly (readonly [string, string])[]> {
  const units: (readonly [string, string])[] = []
  for (;;) {
    const which =
      units.length === 0 ? 'Chữ viết tắt của một phòng, ban?' : 'Chữ viết tắt của phòng, ban tiếp theo?'
    const short = await text(which, { placeholder: 'VP' })
    if (short === undefined) return units
    units.push([short, (await text(`Tên của ${short}?`, { required: true, placeholder: 'Văn phòng' })) ?? ''])
  }
}

/** `chức vụ=họ tên`, or `tên gọi=chức vụ=họ tên`. */
function signerOf(text: string): NewSigner | undefined {
  const parts = text.split('=').map(part => tidy(part) ?? '')
  if (parts.includes('') || parts.length < 2 || parts.length > 3) return undefined
  const [hoTen = '', chucVu = '', ten] = [...parts].reverse()
  if (ten !== undefined && !/^[a-z][a-z0-9_-]*$/.test(ten)) return undefined
  return { chucVu, hoTen, ...(ten !== undefined && { ten }) }
}

function pairOf(text: string): readonly [string, string] | undefined {
  const [short, name] = text.split(/=(.*)/s).map(part => tidy(part))
  return short === undefined || name === undefined ? undefined : [short, name]
}

function tidy(text: string | undefined): string | undefined {
  const plain = text?.replace(/\s+/g, ' ').trim().normalize('NFC')
  return plain === '' ? undefined : plain
}

function orGivenUp<T>(answer: T | undefined): T {
  if (answer === undefined) throw GIVEN_UP
  return answer
}

function refused(message: string, hint: string): { readonly refusal: { message: string; hint: string } } {
  return { refusal: { message, hint } }
}
