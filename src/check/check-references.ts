import { nearest } from '../diagnostics/nearest.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { maPhuLucNhiemVu } from '../model/nhiem-vu.ts'
import { capOf, type KhoiCoCap, type VanBan } from '../model/van-ban.ts'
import { referencesIn } from '../tree/inline.ts'
import { blocksOf, proseOf } from './prose.ts'

/**
 * References by name (`<ma>`): one to nothing (`tham-chieu/khong-co`), one where none is read (`tham-chieu/sai-cho`), a
 * cited document that no text refers to (`tham-chieu/khong-dung`, warning), a name given twice (`tham-chieu/trung`), a name
 * of what has no number (`tham-chieu/khong-goi-duoc`). With pointers.
 */
export function checkReferences(vanBan: VanBan): readonly Diagnostic[] {
  const named = [...namedIn(vanBan)]
  const references = [...referencesOf(vanBan)]
  return [
    ...unknown(references, new Set([...namesOf(vanBan), ...named.map(({ ma }) => ma)])),
    ...unused(vanBan, references),
    ...doubled(vanBan, named),
    ...uncallable(vanBan, named),
  ]
}

/** Something that its author gave a name. */
interface Named {
  readonly ma: string
  readonly pointer: string
  /** Absent: an annex. */
  readonly block?: KhoiCoCap
}

interface Reference {
  readonly ma: string
  readonly pointer: string
  /** Whether it is read there. */
  readonly isRead: boolean
}

function* namedIn(vanBan: VanBan): Generator<Named> {
  for (const [i, { ma }] of (vanBan.phu_luc ?? []).entries())
    if (ma !== undefined) yield { ma, pointer: `/phu_luc/${i}/ma` }
  for (const { block, pointer } of blocksOf(vanBan))
    if (block.ma !== undefined) yield { ma: block.ma, pointer: `${pointer}/ma`, block }
}

/** Names of cited documents, and of the annex that the program makes of the tasks. */
function namesOf(vanBan: VanBan): readonly string[] {
  const own = vanBan.trinh_bay_nhiem_vu?.kieu === 'phu-luc' ? [maPhuLucNhiemVu(vanBan)] : []
  return [...Object.keys(vanBan.vien_dan ?? {}), ...own]
}

/** Where the program puts the words of a reference; elsewhere a text is letters alone. */
const READ =
  /^\/(?:can_cu|kinh_gui|noi_nhan|luu_van_ban|noi_dung|trinh_bay_nhiem_vu\/loi_dan)(?:\/|$)|^\/phu_luc\/\d+\/noi_dung\//

function* referencesOf(vanBan: VanBan): Generator<Reference> {
  for (const { pointer, text } of proseOf(vanBan))
    for (const { ma } of referencesIn(text))
      yield { ma, pointer, isRead: READ.test(pointer) && !pointer.endsWith('/mo_ta') }
}

function* unknown(references: readonly Reference[], names: ReadonlySet<string>): Generator<Diagnostic> {
  for (const { ma, pointer, isRead } of references) {
    if (!isRead)
      yield {
        code: 'tham-chieu/sai-cho',
        severity: 'error',
        message: `«<${ma}>» ở đây sẽ in nguyên như đã gõ.`,
        hint: 'Tham chiếu chỉ dùng trong lời văn: căn cứ, nội dung, phụ lục, kính gửi, nơi nhận. Ở đây ghi thẳng tên; muốn in dấu < thì viết \\<.',
        pointer,
      }
    else if (!names.has(ma))
      yield {
        code: 'tham-chieu/khong-co',
        severity: 'error',
        message: `Không có gì mang mã «${ma}».`,
        hint: wayOut(ma, [...names]),
        pointer,
      }
  }
}

function wayOut(ma: string, names: readonly string[]): string {
  const near = nearest(ma, names)
  if (near !== undefined) return `Có phải bạn muốn <${near}>?`
  return `Khai báo ${ma} ở vien_dan, hoặc ghi «ma: ${ma}» cạnh khối cần gọi. Muốn in dấu < thì viết \\<.`
}

function* unused({ vien_dan = {} }: VanBan, references: readonly Reference[]): Generator<Diagnostic> {
  const used = new Set(references.map(({ ma }) => ma))
  for (const ma of Object.keys(vien_dan))
    if (!used.has(ma))
      yield {
        code: 'tham-chieu/khong-dung',
        severity: 'warning',
        message: `Văn bản viện dẫn «${ma}» không được nhắc đến ở đâu.`,
        hint: `Viết <${ma}> trong căn cứ hoặc lời văn, hoặc bỏ khai báo này.`,
        pointer: `/vien_dan/${ma}`,
        onKey: true,
      }
}

function* doubled({ vien_dan = {} }: VanBan, named: readonly Named[]): Generator<Diagnostic> {
  const taken = new Set(Object.keys(vien_dan))
  for (const { ma, pointer } of named) {
    if (taken.has(ma))
      yield {
        code: 'tham-chieu/trung',
        severity: 'error',
        message: `Mã «${ma}» đã được dùng.`,
        hint: 'Đặt mã khác cho một trong hai nơi; mỗi mã chỉ gọi đến một nơi.',
        pointer,
      }
    taken.add(ma)
  }
}

function* uncallable(vanBan: VanBan, named: readonly Named[]): Generator<Diagnostic> {
  for (const { ma, pointer, block } of named) {
    const why = block === undefined ? undefined : withoutNumber(block, vanBan)
    if (why === undefined) continue
    yield {
      code: 'tham-chieu/khong-goi-duoc',
      severity: 'error',
      message: `Mã «${ma}» đặt cho nơi không có số thứ tự để gọi.`,
      hint: why,
      pointer,
    }
  }
}

/** Why a block has no number that the text could name, and the way out. */
function withoutNumber(block: KhoiCoCap, { trinh_bay_nhiem_vu }: VanBan): string | undefined {
  const cap = capOf(block)
  if (cap === 'gach') return 'Gạch đầu dòng không đánh số; đổi gach thành diem hay khoan, hoặc bỏ mã.'
  if (cap === 'nhiem_vu' && (trinh_bay_nhiem_vu?.kieu ?? 'danh-sach') !== 'danh-sach')
    return 'Nhiệm vụ trình bày thành bảng không phải là khoản; bỏ mã và gọi tên nhiệm vụ trong lời văn.'
  if (block.bang_bieu !== undefined && block.bang_bieu.tieu_de === undefined)
    return 'Bảng có tieu_de mới được đánh số; thêm tieu_de cho bảng, hoặc bỏ mã.'
  if (block.hinh_anh !== undefined && block.hinh_anh.tieu_de === undefined)
    return 'Hình có tieu_de mới được đánh số; thêm tieu_de cho hình, hoặc bỏ mã.'
  return undefined
}
