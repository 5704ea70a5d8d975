import { nearest } from '../diagnostics/nearest.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import type { Given } from './layers.ts'
import { asMap } from './maps.ts'
import type { ProfileFile } from './types.ts'

/** A name of reference that calls nobody; undefined for what is no name at all, of which the schema speaks. */
export function strangeSigner(
  ten: string,
  pointer: string,
  signers: ReadonlyMap<string, Given>,
  hasProfile: boolean,
): Diagnostic | undefined {
  const names = [...signers.keys()]
  const near = nearest(ten, names) ?? calledSo(ten, signers)
  if (near === undefined && !hasProfile && !/^[a-z][a-z0-9_-]*$/.test(ten)) return undefined
  const listed = names.length === 0 ? '' : ` Những người ký có trong hồ sơ: ${names.join(', ')}.`
  return {
    code: 'don-vi/nguoi-ky-la',
    severity: 'error',
    message: hasProfile
      ? `Hồ sơ đơn vị không có người ký «${ten}».`
      : `«${ten}» là tên gọi một người ký của hồ sơ đơn vị, nhưng tệp này không có hồ sơ nào.`,
    hint: !hasProfile
      ? 'Đặt don-vi.yaml ở thư mục này hoặc thư mục chứa nó (vanban init), nêu --profile <tệp>, hoặc ghi đủ chuc_vu, ho_ten ở đây.'
      : `${near === undefined ? '' : `Có phải bạn muốn ${near}?`}${listed}`.trim() ||
        'Thêm người này vào nguoi_ky của don-vi.yaml, hoặc ghi đủ chuc_vu, ho_ten ở đây.',
    pointer,
  }
}

/** Whoever has that full name: some write it instead of the name of reference. */
function calledSo(hoTen: string, signers: ReadonlyMap<string, Given>): string | undefined {
  const names = new Map([...signers].map(([ten, { value }]) => [String(asMap(value)?.ho_ten), ten]))
  return names.get(nearest(hoTen, [...names.keys()]) ?? '')
}

/** A unit that the profile does not list, though it lists units. */
export function strangeUnit(
  value: Readonly<Record<string, unknown>>,
  chain: readonly ProfileFile[],
): readonly Diagnostic[] {
  const units = [...new Set(chain.flatMap(({ value: hoSo }) => Object.keys(hoSo.don_vi ?? {})))]
  const { don_vi_soan_thao: unit } = value
  if (units.length === 0 || typeof unit !== 'string' || units.includes(unit.trim())) return []
  const near = nearest(unit, units)
  return [
    {
      code: 'don-vi/don-vi-la',
      severity: 'hint',
      message: `Hồ sơ đơn vị không có đơn vị viết tắt là «${unit}».`,
      hint:
        near === undefined ? `Các đơn vị có trong hồ sơ: ${units.join(', ')}.` : `Có phải bạn muốn ${near}?`,
      pointer: '/don_vi_soan_thao',
    },
  ]
}

/** A profile that was given where a definition belongs. */
export const notADefinition: Diagnostic = {
  code: 'don-vi/khong-phai-van-ban',
  severity: 'error',
  message: 'Đây là hồ sơ đơn vị, không phải định nghĩa của một văn bản.',
  hint: 'Nêu tệp định nghĩa, có loai_van_ban; muốn kiểm tra hồ sơ thì chạy: vanban check don-vi.yaml',
  pointer: '',
  onKey: true,
}

/** Whether what was read is a profile: it has no type, but a profile's name, or a key that no definition has. */
export function isProfile(value: unknown, file: string | undefined): boolean {
  const map = asMap(value)
  if (map === undefined || Object.hasOwn(map, 'loai_van_ban')) return false
  return (
    (file !== undefined && isProfileName(file)) ||
    ['ke_thua', 'mac_dinh', 'so_dang_ky', 'khuon', 'don_vi'].some(key => Object.hasOwn(map, key))
  )
}

/** Whether a file is a profile by its name. */
export function isProfileName(file: string): boolean {
  return /(?:^|[/\\])don-vi\.ya?ml$/i.test(file)
}

/** A register that contradicts itself: a type in two groups, groups that are not asked for, or none where they are. */
export function strangeRegister(chain: readonly ProfileFile[]): readonly Diagnostic[] {
  const by = (key: 'day_so' | 'nhom'): ProfileFile | undefined =>
    chain.find(({ value }) => value.so_dang_ky?.[key] !== undefined)
  const nhom = by('nhom')
  const daySo = by('day_so')
  const isGrouped = daySo?.value.so_dang_ky?.day_so === 'theo-nhom'
  const told = (from: ProfileFile, path: string, message: string, hint: string): Diagnostic => {
    const pointer = `/so_dang_ky/${path}`
    const range = from.source.locate(pointer)
    return { code: 'don-vi/so-dang-ky', severity: 'error', message, hint, file: from.file, pointer, range }
  }
  if (isGrouped && nhom === undefined)
    return [told(daySo, 'day_so', 'day_so: theo-nhom nhưng chưa có nhóm nào.', 'Ghi các nhóm ở khóa nhom.')]
  if (nhom === undefined) return []
  if (!isGrouped)
    return [
      told(
        nhom,
        'nhom',
        'Có nhóm nhưng số không cấp theo nhóm.',
        'Ghi day_so: theo-nhom, hoặc bỏ khóa nhom.',
      ),
    ]
  const groupOf = new Map<string, string>()
  return Object.entries(nhom.value.so_dang_ky?.nhom ?? {}).flatMap(([name, types]) =>
    types.flatMap((loai, i) => {
      const other = groupOf.get(loai)
      groupOf.set(loai, other ?? name)
      if (other === undefined) return []
      const where = other === name ? 'hai lần trong' : `cả trong nhóm ${other} lẫn`
      return [
        told(
          nhom,
          `nhom/${name}/${i}`,
          `Loại ${loai} có mặt ${where} nhóm ${name}.`,
          'Mỗi loại chỉ thuộc một nhóm.',
        ),
      ]
    }),
  )
}
