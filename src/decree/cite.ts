/** A place in Nghị định 30/2020/NĐ-CP, as data and as a reader would cite it. */
export interface Citation {
  /** Short form, stable: `PL I.II.3.c`, `Điều 8.2`, `PL III.I`. */
  readonly place: string
  /** Full Vietnamese form: `điểm c khoản 3 Mục II Phần I Phụ lục I`. */
  readonly text: string
}

/**
 * A place in Phụ lục I, Phần I, from its Mục, khoản and điểm: `the('II.3.c')`.
 * `the('V')` is the table of type sizes.
 */
export function the(place: string): Citation {
  const [muc = '', khoan, diem] = place.split('.')
  const parts = [
    ...(diem === undefined ? [] : [`điểm ${diem}`]),
    ...(khoan === undefined ? [] : [`khoản ${khoan}`]),
    `Mục ${muc}`,
    'Phần I Phụ lục I',
  ]
  return { place: `PL I.${place}`, text: parts.join(' ') }
}

/** A sample form of Phụ lục III: `theMau('1.4')`. */
export function theMau(mau: string): Citation {
  return { place: `Mẫu ${mau}`, text: `Mẫu ${mau} Phụ lục III` }
}

/** The list of abbreviations of the 29 types. */
export const bangChuVietTat: Citation = { place: 'PL III.I', text: 'Mục I Phụ lục III' }

/** An article of the decree itself: `theDieu('8.2')`. */
export function theDieu(place: string): Citation {
  const [dieu = '', khoan] = place.split('.')
  return { place: `Điều ${place}`, text: `${khoan === undefined ? '' : `khoản ${khoan} `}Điều ${dieu}` }
}

/** A place in Phụ lục II (capital letters): `thePhuLuc2('V.7')`, `thePhuLuc2('V.8.c')`, `thePhuLuc2('I')`. */
export function thePhuLuc2(place: string): Citation {
  const [muc = '', khoan, diem] = place.split('.')
  const parts = [
    ...(diem === undefined ? [] : [`điểm ${diem}`]),
    ...(khoan === undefined ? [] : [`khoản ${khoan}`]),
    `Mục ${muc}`,
    'Phụ lục II',
  ]
  return { place: `PL II.${place}`, text: parts.join(' ') }
}
