import { docSo } from '../model/doc-so.ts'
import { inNgay } from '../model/in-ngay.ts'
import { inSo, thapPhanOf } from '../model/so-viet-nam.ts'

/** A value that a template hands over: whatever stands in a definition. */
type Value = unknown

/** What a template may call besides Handlebars' own blocks. Its name has a hyphen, as no key has. */
export interface TemplateFunction {
  readonly name: string
  /** What it makes, in Vietnamese: docs/mau.md prints it, and the examples, which run as tests. */
  readonly does: string
  readonly examples: readonly {
    readonly call: string
    readonly args: readonly Value[]
    readonly result: string
  }[]
  /** Nothing comes of nothing: an empty value gives ''. Throws `FunctionError`. */
  readonly run: (...args: readonly Value[]) => string
}

/** A call that can't be answered, in one Vietnamese sentence without its full stop. */
export interface FunctionError extends Error {
  readonly isOfTemplate: true
}

export function isFunctionError(error: unknown): error is FunctionError {
  return error instanceof Error && 'isOfTemplate' in error
}

export const functions: readonly TemplateFunction[] = [
  {
    name: 'in-so',
    does: 'Số viết theo lối Việt Nam: dấu chấm ngăn hàng nghìn, dấu phẩy trước phần lẻ.',
    examples: [
      { call: '{{in-so tuy_bien.kinh_phi}}', args: [173000000], result: '173.000.000' },
      { call: '{{in-so tuy_bien.dien_tich}}', args: [1234567.5], result: '1.234.567,5' },
      { call: '{{in-so tuy_bien.muc_giam}}', args: ['-0,75'], result: '-0,75' },
    ],
    run: value => whenGiven(value, text => inSo(thapPhanOf(text) ?? wrong('in-so', text, 'một số'))),
  },
  {
    name: 'in-ngay',
    does: 'Ngày, tháng, năm bằng chữ như nghị định: thêm số 0 trước ngày nhỏ hơn 10 và tháng 1, 2. Thiếu ngày hoặc tháng thì in phần còn lại.',
    examples: [
      { call: '{{in-ngay tuy_bien.han}}', args: ['2026-01-05'], result: 'ngày 05 tháng 01 năm 2026' },
      { call: '{{in-ngay tuy_bien.han}}', args: ['2026-11-20'], result: 'ngày 20 tháng 11 năm 2026' },
      { call: '{{in-ngay tuy_bien.han}}', args: ['2026-03'], result: 'tháng 3 năm 2026' },
    ],
    run: value =>
      whenGiven(value, text => inNgay(text) ?? wrong('in-ngay', text, 'một ngày dạng năm-tháng-ngày')),
  },
  {
    name: 'liet-ke',
    does: 'Một danh sách thành một dòng, «và» trước mục cuối; tham số thứ hai thay cho «và».',
    examples: [
      {
        call: '{{liet-ke tuy_bien.cac_thon}}',
        args: [['Thôn 1', 'Thôn 2', 'Thôn 3']],
        result: 'Thôn 1, Thôn 2 và Thôn 3',
      },
      {
        call: '{{liet-ke tuy_bien.cac_thon "hoặc"}}',
        args: [['Thôn 1', 'Thôn 2'], 'hoặc'],
        result: 'Thôn 1 hoặc Thôn 2',
      },
      { call: '{{liet-ke tuy_bien.cac_thon}}', args: [['Thôn 1']], result: 'Thôn 1' },
    ],
    run: (value, word = 'và') => {
      if (isEmpty(value)) return ''
      const items = (Array.isArray(value) ? value : [value]).map(item => textOf('liet-ke', item))
      const last = items.pop() ?? ''
      return items.length === 0 ? last : `${items.join(', ')} ${textOf('liet-ke', word)} ${last}`
    },
  },
  {
    name: 'doc-so',
    does: 'Số đọc bằng chữ: mốt, tư, lăm, linh; tham số thứ hai "lẻ" thay cho «linh».',
    examples: [
      { call: '{{doc-so tuy_bien.so_ho}}', args: [21], result: 'hai mươi mốt' },
      { call: '{{doc-so tuy_bien.so_ho}}', args: [1005], result: 'một nghìn không trăm linh năm' },
      { call: '{{doc-so tuy_bien.so_ho "lẻ"}}', args: [105, 'lẻ'], result: 'một trăm lẻ năm' },
      { call: '{{doc-so tuy_bien.ty_le}}', args: [12.5], result: 'mười hai phẩy năm' },
    ],
    run: (value, linh) => whenGiven(value, text => readOut('doc-so', text, linh)),
  },
  {
    name: 'doc-tien',
    does: 'Số tiền đọc bằng chữ, có «đồng»; tham số thứ hai như của doc-so.',
    examples: [
      {
        call: '{{doc-tien tuy_bien.kinh_phi}}',
        args: [173000000],
        result: 'một trăm bảy mươi ba triệu đồng',
      },
      {
        call: '{{doc-tien tuy_bien.kinh_phi}}',
        args: ['2.500.015.000'],
        result: 'hai tỷ năm trăm triệu không trăm mười lăm nghìn đồng',
      },
      { call: '{{doc-tien tuy_bien.kinh_phi}}', args: [450000], result: 'bốn trăm năm mươi nghìn đồng' },
    ],
    run: (value, linh) => whenGiven(value, text => `${readOut('doc-tien', text, linh)} đồng`),
  },
  {
    name: 'viet-hoa',
    does: 'Chữ in hoa.',
    examples: [{ call: '{{viet-hoa dia_danh}}', args: ['Trà Bồng'], result: 'TRÀ BỒNG' }],
    run: value => textOf('viet-hoa', value).toUpperCase(),
  },
  {
    name: 'viet-thuong',
    does: 'Chữ thường.',
    examples: [{ call: '{{viet-thuong tuy_bien.ten_quy}}', args: ['QUỸ ĐỀN ƠN'], result: 'quỹ đền ơn' }],
    run: value => textOf('viet-thuong', value).toLowerCase(),
  },
  {
    name: 'viet-hoa-dau',
    does: 'Chữ đầu viết hoa, các chữ sau giữ nguyên; dùng được với hàm khác trong ngoặc.',
    examples: [{ call: '{{viet-hoa-dau tuy_bien.yeu_cau}}', args: ['đúng tiến độ'], result: 'Đúng tiến độ' }],
    run: value => {
      const [first = '', ...rest] = Array.from(textOf('viet-hoa-dau', value))
      return first.toUpperCase() + rest.join('')
    },
  },
]

function readOut(name: string, value: string | number, linh: Value): string {
  const said = docSo(value, isEmpty(linh) ? undefined : textOf(name, linh))
  return said ?? wrong(name, value, 'một số không quá 36 chữ số')
}

function isEmpty(value: Value): boolean {
  return value === undefined || value === null || value === ''
}

/** Runs on what is there and plain. */
function whenGiven(value: Value, run: (value: string | number) => string): string {
  if (isEmpty(value)) return ''
  return run(typeof value === 'number' ? value : textOf('', value))
}

function textOf(name: string, value: Value): string {
  if (isEmpty(value)) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return wrong(name, Array.isArray(value) ? 'một danh sách' : 'một nhóm khóa', 'chữ hoặc số')
}

function wrong(name: string, value: string | number, wanted: string): never {
  const error = new Error(`hàm ${name === '' ? 'này' : name} cần ${wanted}, không phải «${value}»`)
  throw Object.assign(error, { isOfTemplate: true })
}
