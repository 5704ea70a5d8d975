import type { Diagnostic } from '../diagnostics/types.ts'
import type { VanBan } from '../model/van-ban.ts'
import type { ThanhPhanNode, VanBanTree } from '../tree/nodes.ts'

/** What a template may leave out, by the key that holds it. Components that the decree requires: `checkTree`. */
const PRINTED: Readonly<Partial<Record<keyof VanBan, ThanhPhanNode['kind']>>> = {
  do_mat: 'do-mat',
  muc_do_khan: 'muc-do-khan',
  pham_vi_luu_hanh: 'pham-vi-luu-hanh',
  co_quan_chu_quan: 'co-quan-chu-quan',
  kinh_gui: 'kinh-gui',
  can_cu: 'can-cu',
  nguoi_soan_thao: 'nguoi-soan-thao',
  dia_chi_co_quan: 'dia-chi-co-quan',
  phu_luc: 'phu-luc',
}

/** `template/khong-in` (warning): what the definition has and the document has not: nothing is lost in silence. */
export function checkPrinted(vanBan: VanBan, tree: VanBanTree): readonly Diagnostic[] {
  return Object.entries(PRINTED).flatMap(([key, kind]) => {
    if (vanBan[key as keyof VanBan] === undefined || tree.children.some(node => node.kind === kind)) return []
    return [
      {
        code: 'template/khong-in',
        severity: 'warning' as const,
        message: `Khuôn không in ${key} của định nghĩa.`,
        hint: `Thêm thẻ <${kind}>, hoặc khuôn con có thẻ ấy, vào khuôn.`,
        pointer: `/${key}`,
        onKey: true,
      },
    ]
  })
}
