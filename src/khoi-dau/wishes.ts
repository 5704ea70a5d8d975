import type { DonVi } from '../don-vi/types.ts'
import type { Starter } from './starter.ts'

/** All that a new definition is made of. */
export interface Wishes {
  readonly loai: string
  readonly starter: Starter
  readonly trichYeu: string
  /** Where an editor finds the schema. */
  readonly schema?: string
  /** The abbreviation of a unit. */
  readonly donViSoanThao?: string
  /** A signer's name of reference in the profile. */
  readonly nguoiKy?: string
  readonly donVi?: DonVi
}

/** Believable, for who has no profile yet. */
export const placeholder = {
  coQuanChuQuan: 'UBND tỉnh Quảng Ngãi',
  coQuan: 'Ủy ban nhân dân xã Trà Bồng',
  diaDanh: 'Trà Bồng',
  donVi: 'VP',
  tenDonVi: 'Văn phòng',
} as const
