/**
 * Not of the decree: the law that ended districts, so that none stands in a later document's letterhead.
 * Luật Tổ chức chính quyền địa phương số 72/2025/QH15: from that day (ISO) two levels, tỉnh and xã.
 */
export const boCapHuyen = {
  from: '2025-07-01',
  units: ['huyện', 'quận', 'thị xã', 'thị trấn'],
} as const
