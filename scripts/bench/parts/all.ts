import type { Part } from '../part.ts'
import { khoiDong } from './khoi-dong.ts'
import { kichThuoc } from './kich-thuoc.ts'
import { motTienTrinh } from './mot-tien-trinh.ts'
import { pdf } from './pdf.ts'
import { quyMo } from './quy-mo.ts'
import { soSanh } from './so-sanh.ts'
import { xemTruoc } from './xem-truoc.ts'

/** In the order of docs/bench.md. */
export const parts: readonly Part[] = [soSanh, quyMo, khoiDong, motTienTrinh, kichThuoc, pdf, xemTruoc]
