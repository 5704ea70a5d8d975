import { timLoai } from '../decree/loai-van-ban.ts'
import { keyLine } from './scalar.ts'
import { placeholder, type Wishes } from './wishes.ts'

/** The parts of the letterhead: those that the profile gives are left to it, the others are written to be changed. */
export function letterhead(wishes: Wishes): readonly string[] {
  const { donVi, loai } = wishes
  const given = donVi?.macDinh(loai) ?? {}
  const parts =
    donVi === undefined
      ? [NO_PROFILE, bodies(), unit(wishes), place()]
      : [
          profileNote(wishes),
          donVi.coQuanBanHanh === undefined && given.co_quan_ban_hanh === undefined ? body() : undefined,
          unit(wishes),
          donVi.diaDanh === undefined && given.dia_danh === undefined ? place() : undefined,
        ]
  return [...parts, NUMBER].filter(part => part !== undefined)
}

const NO_PROFILE = `# Cơ quan, địa danh, người ký dưới đây là ví dụ: sửa lại. Chạy vanban init để ghi một lần vào don-vi.yaml,
# dùng cho mọi văn bản; khi đó các khóa này bỏ được.`

const NUMBER = `# Chưa có số và ngày thì không ghi: trên giấy còn chỗ ghi tay. Có rồi thì thêm so_van_ban: 5 và
# thoi_gian_ban_hanh: 2026-02-05, hoặc để vanban issue lấy số từ sổ đăng ký và ghi vào.`

function bodies(): string {
  return `# Sửa lại; không có cơ quan chủ quản thì bỏ dòng này. Chương trình tự viết hoa.
${keyLine('co_quan_chu_quan', placeholder.coQuanChuQuan)}
${body()}`
}

function body(): string {
  return `# Sửa lại: tên đầy đủ, không viết tắt.
${keyLine('co_quan_ban_hanh', placeholder.coQuan)}`
}

function place(): string {
  return `# Sửa lại: tên xã, phường, tỉnh, thành phố nơi đóng trụ sở.
${keyLine('dia_danh', placeholder.diaDanh)}`
}

/** Written where it was asked for, or where the type's ký hiệu needs one that nobody gives. */
function unit({ loai, donVi, donViSoanThao }: Wishes): string | undefined {
  const given = donVi?.macDinh(loai).don_vi_soan_thao
  if (donViSoanThao !== undefined)
    return donViSoanThao === given ? undefined : `${UNIT}\n${keyLine('don_vi_soan_thao', donViSoanThao)}`
  const needed = timLoai(loai)?.abbreviation === undefined
  if (given !== undefined || (donVi !== undefined && !needed)) return undefined
  const [first = placeholder.donVi] = Object.keys(donVi?.donVi ?? {})
  return `${UNIT} Sửa lại.\n${keyLine('don_vi_soan_thao', first)}`
}

const UNIT = '# Chữ viết tắt nơi soạn thảo: có ở dòng «Lưu» và, với công văn, ở ký hiệu.'

function profileNote({ donVi, loai }: Wishes): string {
  const given = donVi?.macDinh(loai) ?? {}
  const names = [
    (donVi?.coQuanBanHanh ?? given.co_quan_ban_hanh) !== undefined && 'cơ quan',
    (donVi?.diaDanh ?? given.dia_danh) !== undefined && 'địa danh',
    given.nguoi_ky !== undefined && 'người ký',
    given.noi_nhan !== undefined && 'nơi nhận',
  ].filter(name => name !== false)
  const list =
    names.length === 0 ? 'Những gì chung' : names.join(', ').replace(/^./, letter => letter.toUpperCase())
  return `# ${list} lấy từ don-vi.yaml; ghi khóa ấy ở đây thì lời ghi ở đây được dùng. vanban show in ra đủ mọi khóa.`
}
