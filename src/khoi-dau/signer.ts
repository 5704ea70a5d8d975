import { keyLine } from './scalar.ts'
import type { Wishes } from './wishes.ts'

/** The signer: by reference into the profile, as an example to be changed, or not at all where the profile names one. */
export function signer({ loai, donVi, nguoiKy }: Wishes): readonly string[] {
  const given = donVi?.macDinh(loai).nguoi_ky
  if (nguoiKy !== undefined) return nguoiKy === given ? [] : [byReference(nguoiKy)]
  return given === undefined ? [EXAMPLE] : []
}

function byReference(nguoiKy: string): string {
  return `# Mã của người ký trong don-vi.yaml.\n${keyLine('nguoi_ky', nguoiKy)}`
}

const EXAMPLE = `# Sửa lại. TM: thay mặt tập thể; KT: ký thay người đứng đầu, chuc_vu ghi cấp phó. Người đứng đầu của cơ quan
# theo chế độ thủ trưởng tự ký thì bỏ quyen_han.
nguoi_ky:
  quyen_han: TM
  chuc_vu: Chủ tịch
  ho_ten: Nguyễn Văn A`
