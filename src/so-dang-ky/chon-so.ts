import { capSo, soVanBanMat } from '../decree/so-dang-ky.ts'
import { fail, ok } from '../diagnostics/outcome.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import { cacDay, inKhoang, nguoiGiu, soTiepTheo, soTrong, traiThuTu } from './cap-so.ts'
import { inNgayGon } from './cac-muc.ts'
import { bare, CHUA_XONG } from './cot.ts'
import { daySoOf, type CachDanhSo } from './day-so.ts'
import { inSoKyHieu, type MucMoi } from './muc-moi.ts'
import type { Muc } from './so.ts'

/** What a document that is to be issued brings along. */
export interface YeuCau {
  readonly muc: MucMoi
  /** The definition, as the register names it. */
  readonly tep: string
  /** ISO; `neu` says that it was asked for by name. */
  readonly ngay: { readonly iso: string; readonly neu: boolean }
  /** A number that was asked for by name. */
  readonly so?: number | undefined
  readonly cach: CachDanhSo
  /** ISO */
  readonly homNay: string
}

/** The number and date that a document gets; `hang`: its row, where a run before this one entered it already. */
export interface LuaChon {
  readonly so: number
  /** ISO */
  readonly ngay: string
  readonly hang?: number
}

/**
 * The number of a document: that of its row where a run before was broken off, else the one that is asked for by name,
 * else the one in the definition, else the next of its series. Refused with `so/da-cap-so`, `so/lech-so`, `so/so-da-dung`.
 * @param cacMuc the entries of the register of that year
 */
export function chonSo(cacMuc: readonly Muc[], yeuCau: YeuCau): Outcome<LuaChon> {
  const own = cacMuc.filter(({ o }) => o.tep !== '' && sameTep(o.tep, yeuCau.tep))
  const row = own.find(isUnfinished) ?? own[0]
  return row === undefined ? first(cacMuc, yeuCau) : again(row, yeuCau)
}

/** Whatever else somebody writes in that column is a note of theirs. */
export function isUnfinished({ o }: Muc): boolean {
  return bare(o.tinhTrang) === bare(CHUA_XONG)
}

/** Names that differ in case or normal form alone are one file on Windows and macOS; Excel users may turn slashes. */
export function sameTep(a: string, b: string): boolean {
  const key = (tep: string): string => tep.replaceAll('\\', '/').normalize('NFC').toLowerCase()
  return key(a) === key(b)
}

/** A document that the register knows. */
function again(row: Muc, { muc, ngay, so }: YeuCau): Outcome<LuaChon> {
  const { so: its, ngay: its_ngay } = row
  if (its === undefined || its_ngay === undefined) return fail(unreadable(row))
  const name = `số ${nameOf(row)} ngày ${inNgayGon(its_ngay)}`
  const differs = [
    ...(muc.so !== undefined && muc.so !== its ? [`so_van_ban: ${muc.so}`] : []),
    ...(/^\d{4}-\d\d-\d\d$/.test(muc.thoiGian ?? '') && muc.thoiGian !== its_ngay
      ? [`thoi_gian_ban_hanh: ${muc.thoiGian}`]
      : []),
    ...(isUnfinished(row) && row.kyHieu !== muc.kyHieu ? [`ký hiệu ${muc.kyHieu}`] : []),
  ]
  if (differs.length > 0)
    return fail(
      problem(
        'so/lech-so',
        `Sổ đã ghi tệp này là ${name} (dòng ${row.dong}), nhưng định nghĩa nói khác: ${differs.join(', ')}.`,
        'Sửa định nghĩa hoặc sổ cho khớp. Nếu đây là văn bản mới, lưu sang tệp khác và bỏ so_van_ban, thoi_gian_ban_hanh.',
      ),
    )
  if (isUnfinished(row) && (so ?? its) === its && (!ngay.neu || ngay.iso === its_ngay))
    return ok({ so: its, ngay: its_ngay, hang: row.hang })
  return fail(
    problem(
      'so/da-cap-so',
      `Tệp này đã được cấp ${name} (dòng ${row.dong} của sổ), nên không được cấp số nữa.`,
      isUnfinished(row)
        ? 'Lần trước dừng giữa chừng: chạy lại không kèm --so, --ngay để làm nốt với số đã giữ.'
        : muc.so === undefined
          ? `Nếu vẫn là văn bản ấy, ghi lại so_van_ban: ${its} và thoi_gian_ban_hanh: ${its_ngay}. Văn bản mới thì lưu sang tệp khác.`
          : 'Tạo lại .docx, PDF bằng vanban render. Văn bản mới thì lưu sang tệp khác và bỏ so_van_ban, thoi_gian_ban_hanh.',
    ),
  )
}

/** A document that the register does not know. */
function first(cacMuc: readonly Muc[], yeuCau: YeuCau): Outcome<LuaChon> {
  const { muc, ngay, cach } = yeuCau
  const nam = Number(ngay.iso.slice(0, 4))
  const day = cacDay(cacMuc, nam, cach, muc.dauHieu.coQuan).get(daySoOf(muc.dauHieu, cach)) ?? []
  const next = soTiepTheo(day)
  if (yeuCau.so !== undefined && muc.so !== undefined && yeuCau.so !== muc.so)
    return fail(
      problem(
        'so/lech-so',
        `--so ${yeuCau.so} khác số đã ghi trong định nghĩa (so_van_ban: ${muc.so}).`,
        'Bỏ một trong hai, hoặc sửa cho khớp.',
      ),
    )
  const so = yeuCau.so ?? muc.so ?? next
  const [taken] = nguoiGiu(day, so)
  if (taken !== undefined) return fail(usedBy(taken, so, { yeuCau, next, day }))
  return ok({ so, ngay: ngay.iso }, [
    ...(yeuCau.so === undefined && muc.so !== undefined ? [writtenAlready(muc, so, next)] : []),
    ...(so > next && day.length > 0 ? [skipped(day, so, next)] : []),
    ...outOfOrder(day, so, yeuCau),
    ...late(yeuCau),
    ...secret(muc),
  ])
}

function usedBy(
  taken: Muc,
  so: number,
  {
    yeuCau: { muc, so: asked },
    next,
    day,
  }: { readonly yeuCau: YeuCau; readonly next: number; readonly day: readonly Muc[] },
): Diagnostic {
  const { o, dong } = taken
  const what = o.trichYeu === '' ? '' : ` (${o.trichYeu})`
  const where = o.tep === '' ? '' : `, tệp «${o.tep}»`
  const free = soTrong(day)
  const gaps = free.length === 0 ? '' : `; số còn trống: ${inKhoang(free)}`
  return problem(
    'so/so-da-dung',
    `Số ${inSoKyHieu(so, muc.kyHieu)} đã có văn bản dùng: dòng ${dong} của sổ${what}${where}.`,
    asked === undefined
      ? 'Nếu tệp này chép từ văn bản đó, bỏ so_van_ban và thoi_gian_ban_hanh rồi chạy lại; nếu chính là văn bản đó đã đổi tên, sửa cột «Tệp định nghĩa» của sổ.'
      : `Bỏ --so để lấy số tiếp theo (${next})${gaps}.`,
  )
}

function writtenAlready({ kyHieu }: MucMoi, so: number, next: number): Diagnostic {
  return {
    ...problem(
      'so/so-ghi-san',
      `Định nghĩa đã ghi sẵn số ${inSoKyHieu(so, kyHieu)}, sổ chưa có tệp này: số đó được ghi vào sổ.`,
      so === next ? 'Đúng là số tiếp theo của dãy.' : `Muốn lấy số tiếp theo (${next}) thì bỏ so_van_ban.`,
    ),
    severity: 'hint',
    pointer: '/so_van_ban',
  }
}

function skipped(day: readonly Muc[], so: number, next: number): Diagnostic {
  const found = problem(
    'so/so-trong',
    `Số ${so} bỏ trống số ${inKhoang([[next, so - 1]])} của dãy (số cuối là ${nameOf(lastOf(day))}).`,
    `Số tiếp theo là ${next}.`,
  )
  return { ...found, severity: 'hint', cite: capSo.cite }
}

function lastOf(day: readonly Muc[]): Muc | undefined {
  return day.find(({ so }) => so === soTiepTheo(day) - 1)
}

function outOfOrder(day: readonly Muc[], so: number, { ngay }: YeuCau): readonly Diagnostic[] {
  const rows = traiThuTu(day, so, ngay.iso)
  const worst = rows.slice().sort((a, b) => Math.abs((a.so ?? 0) - so) - Math.abs((b.so ?? 0) - so))[0]
  if (worst?.ngay === undefined) return []
  const found = problem(
    'so/trai-thu-tu',
    `Số ${so} ngày ${inNgayGon(ngay.iso)} trái thứ tự với số ${nameOf(worst)} ngày ${inNgayGon(worst.ngay)} (dòng ${worst.dong} của sổ).`,
    'Kiểm tra lại ngày (--ngay), hoặc số (--so).',
  )
  return [{ ...found, severity: 'warning', cite: capSo.cite }]
}

function late({ ngay, homNay }: YeuCau): readonly Diagnostic[] {
  if (ngay.iso <= homNay) return []
  const found = problem(
    'so/ngay-sau-hom-nay',
    `Ngày ban hành ${inNgayGon(ngay.iso)} ở sau hôm nay (${inNgayGon(homNay)}).`,
    'Kiểm tra lại năm, tháng, và ngày giờ của máy.',
  )
  return [{ ...found, severity: 'warning' }]
}

/** Whoever may open the register reads what the document is about. */
function secret({ dauHieu, mat }: MucMoi): readonly Diagnostic[] {
  if (!dauHieu.mat) return []
  const found = problem(
    'so/van-ban-mat',
    `Văn bản ${mat} lấy số của dãy riêng; trích yếu của nó được ghi vào sổ này, ai mở được sổ thì đọc được.`,
    'Sổ của văn bản mật nên để ở nơi riêng: nêu --register <tệp>.',
  )
  return [{ ...found, severity: 'hint', cite: soVanBanMat.cite }]
}

function unreadable({ dong }: Muc): Diagnostic {
  return problem(
    'so/dong-khong-ro',
    `Sổ đã ghi tệp này ở dòng ${dong}, nhưng số hoặc ngày của dòng đó không đọc được.`,
    'Sửa dòng đó: số như 12/KH-UBND, ngày như 20/11/2026.',
  )
}

/** `12a/KH-UBND`, as the register has it. */
function nameOf(row: Muc | undefined): string {
  return row?.o.soKyHieu ?? ''
}

function problem(code: string, message: string, hint: string): Diagnostic {
  return { code, severity: 'error', message, hint }
}
