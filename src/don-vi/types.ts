import type { Source } from '../source/read-yaml.ts'
import type { CoQuan, DiaChi, Lines, NguoiKy, VanBan } from '../model/van-ban.ts'

/** The text of one profile and the name that diagnostics give it. */
export interface ProfileText {
  readonly source: string
  readonly file: string
}

/** An office's profile as the disk has it: the nearest file, then what it inherits, one after the other. */
export interface Profile {
  readonly files: readonly ProfileText[]
  /**
   * The folder of each file as seen from the definition's (`..`, `''` for the same): the pictures of its signers are
   * relative to it. Default: the same for all.
   */
  readonly folders?: readonly string[]
}

/** A profile that its schema has let pass, with the place of each part. */
export interface ProfileFile {
  readonly file: string
  readonly source: Source
  readonly value: HoSo
}

/** One don-vi.yaml as its author wrote it, valid by `schemas/don-vi.schema.json`. `null` takes away what is inherited (see `khoaBoTrong`). */
export interface HoSo {
  readonly ke_thua?: string
  readonly co_quan_chu_quan?: Lines | null
  readonly co_quan_ban_hanh?: Lines | CoQuan | readonly CoQuan[]
  readonly dia_danh?: string
  readonly dia_chi_co_quan?: DiaChi | Lines | null
  readonly nguoi_ky?: Readonly<Record<string, NguoiKy>>
  readonly don_vi?: Readonly<Record<string, string>>
  /** By the id of a type; `chung` for all. */
  readonly mac_dinh?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly khuon?: string | null
  readonly so_dang_ky?: SoDangKyWritten
}

export interface SoDangKyWritten {
  readonly tep?: string
  readonly day_so?: DaySo
  readonly nhom?: Readonly<Record<string, readonly string[]>>
}

/** Which documents share one series of numbers. */
export type DaySo = 'theo-loai' | 'theo-nhom' | 'chung'

/** The profile with all that it inherits laid together. */
export interface DonVi {
  /** The nearest profile, as reports name it. */
  readonly file: string
  /** All files of the chain, absolute, nearest first. */
  readonly paths: readonly string[]
  readonly coQuanChuQuan?: Lines
  readonly coQuanBanHanh?: Lines | CoQuan | readonly CoQuan[]
  readonly diaDanh?: string
  readonly diaChiCoQuan?: DiaChi | Lines
  /** By name of reference, in the order in which they are written; pictures as their own profile names them. */
  readonly nguoiKy: Readonly<Record<string, NguoiKy>>
  /** Abbreviation → name. */
  readonly donVi: Readonly<Record<string, string>>
  /** What a definition of this type gets where it is silent, all layers laid together; `nguoi_ky` may be a reference. */
  readonly macDinh: (loai: string) => MacDinh
  /** The folder of own templates, absolute. */
  readonly khuon?: string
  readonly soDangKy?: SoDangKy
}

/** Keys of a definition; `nguoi_ky` also as a name of reference, or a list of such. */
export type MacDinh = Readonly<Partial<Omit<VanBan, 'nguoi_ky'>>> & {
  readonly nguoi_ky?: VanBan['nguoi_ky'] | string | readonly (NguoiKy | string)[]
}

export interface SoDangKy {
  /** Absolute; `{nam}` stands for the year. */
  readonly tep: string
  readonly daySo: DaySo
  /** Of `theo-nhom`: the types of each group; a type in none has a series of its own. */
  readonly nhom: Readonly<Record<string, readonly string[]>>
}
