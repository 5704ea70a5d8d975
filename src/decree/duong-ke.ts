import { the, theMau } from './cite.ts'

/** A length as a share of the line above it: what the decree allows, and what is drawn. */
export interface Share {
  readonly allowed: readonly [number, number]
  readonly chosen: number
}

/** The middle of «từ 1/3 đến 1/2»: as far as can be from both limits. */
const thirdToHalf: Share = { allowed: [1 / 3, 1 / 2], chosen: 5 / 12 }

/**
 * Đường kẻ ngang, nét liền. Of a name or trích yếu of several lines the decree does not say which one
 * counts; the last is taken, the one that the rule stands under.
 * `thickness`, `gap` (between text and rule) and `height` (of the paragraph that carries it) in pt, custom.
 */
export const duongKe = {
  name: 'Đường kẻ',
  thickness: 0.75,
  gap: 3,
  height: 2,
  /** «có độ dài bằng độ dài của dòng chữ» */
  tieuNgu: { share: { allowed: [1, 1], chosen: 1 } as Share, cite: the('II.1.b') },
  /** «có độ dài bằng từ 1/3 đến 1/2 độ dài của dòng chữ và đặt cân đối so với dòng chữ» */
  coQuanBanHanh: { share: thirdToHalf, cite: the('II.2.b') },
  /** «có độ dài bằng từ 1/3 đến 1/2 độ dài của dòng chữ và đặt cân đối so với dòng chữ» */
  trichYeu: { share: thirdToHalf, cite: the('II.5.b') },
  /** Shown under the reference line of an annex; the text does not ask for it. As long as under a trích yếu. */
  kemTheo: { share: thirdToHalf, cite: theMau('2.1') },
} as const
