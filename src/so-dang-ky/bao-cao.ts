import { capSo } from '../decree/so-dang-ky.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { cacDay, inKhoang, soTrong, soTrung } from './cap-so.ts'
import { isUnfinished } from './chon-so.ts'
import type { CachDanhSo } from './day-so.ts'
import type { Muc } from './so.ts'

/**
 * What is wrong with the numbers of a year: `so/so-trung` numbers that two rows have, `so/so-trong` numbers left out,
 * `so/dong-khong-ro` rows that can't be understood, `so/chua-xong` rows of documents that were never finished.
 * @param coQuan the body of rows whose ký hiệu is missing
 */
export function soatSo(
  cacMuc: readonly Muc[],
  nam: number,
  { cach, coQuan }: { readonly cach: CachDanhSo; readonly coQuan: string },
): readonly Diagnostic[] {
  const rows = cacMuc.filter(one => (one.nam ?? nam) === nam)
  const days = [...cacDay(rows, nam, cach, coQuan).values()]
  return [
    ...days.flatMap(day => soTrung(day).map(doubled)),
    ...days.flatMap(missing),
    ...rows.filter(({ so, ngay }) => so === undefined || ngay === undefined).map(unclear),
    ...rows.filter(isUnfinished).map(unfinished),
  ]
}

function doubled(rows: readonly Muc[]): Diagnostic {
  const last = rows.at(-1)
  const lines = rows.map(({ dong }) => dong).join(', ')
  return {
    code: 'so/so-trung',
    severity: 'error',
    message: `Số ${last?.o.soKyHieu ?? ''} có ${rows.length} dòng dùng: dòng ${lines}.`,
    hint: 'Sửa số của các dòng ghi nhầm; văn bản đã phát hành trùng số thì đính chính.',
    cite: capSo.cite,
    ...at(last),
  }
}

function missing(day: readonly Muc[]): readonly Diagnostic[] {
  const gaps = soTrong(day)
  const [first] = gaps
  if (first === undefined) return []
  const after = day.find(({ so }) => so === first[0] - 1)
  return [
    {
      code: 'so/so-trong',
      severity: 'warning',
      message: `Dãy số của ${after?.o.soKyHieu ?? ''} thiếu số ${inKhoang(gaps)}.`,
      hint: 'Ghi vào sổ văn bản đã dùng số đó; nếu chưa ai dùng, có thể lấy bằng vanban issue --so.',
      cite: capSo.cite,
      ...at(after),
    },
  ]
}

function unclear(row: Muc): Diagnostic {
  const what = row.so === undefined ? `số «${row.o.soKyHieu}»` : `ngày «${row.o.ngay}»`
  return {
    code: 'so/dong-khong-ro',
    severity: 'warning',
    message: `Không đọc được ${what} của dòng này.`,
    hint: 'Số viết như 12/KH-UBND, ngày như 20/11/2026.',
    ...at(row),
  }
}

function unfinished(row: Muc): Diagnostic {
  return {
    code: 'so/chua-xong',
    severity: 'warning',
    message: `Số ${row.o.soKyHieu} đã lấy mà văn bản chưa phát hành xong («${row.o.tinhTrang}»).`,
    hint: `Chạy lại vanban issue với tệp «${row.o.tep}»: số giữ nguyên.`,
    ...at(row),
  }
}

/** A row's line of the register. */
export function at(row: Muc | undefined): Pick<Diagnostic, 'range'> {
  if (row === undefined) return {}
  const start = { offset: 0, line: row.dong, column: 1 }
  return { range: { start, end: { ...start, column: row.o.soKyHieu.length + 1 } } }
}
