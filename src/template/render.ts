import { fail, ok } from '../diagnostics/outcome.ts'
import type { Diagnostic, Outcome } from '../diagnostics/types.ts'
import type { VanBanDayDu } from '../model/normalize.ts'
import { functions, isFunctionError } from './functions.ts'

/** A template ready to run: what it makes of a document is markup. Throws what Handlebars throws. */
export interface Template {
  readonly file: string
  readonly run: (view: VanBanDayDu) => string
  /** Of a template of one's own: what its marks in the markup mean. */
  readonly marks?: Marks
}

type Place = Pick<Diagnostic, 'file' | 'range' | 'trail'>

export interface Marks {
  /** The place that a mark names. */
  readonly placeOf: (mark: string) => Place | undefined
  /** Where the template was when it failed. */
  readonly lastPlace: () => Place | undefined
}

/** The blocks that templates may use; everything else of Handlebars is taken away. */
export const blocks = ['each', 'if', 'unless', 'with'] as const

export const functionNames: readonly string[] = functions.map(({ name }) => name)

/** VanBan → markup. What a template's author did wrong comes out as `template/loi`. */
export function renderMarkup(view: VanBanDayDu, template: Template): Outcome<string> {
  try {
    return ok(template.run(view))
  } catch (error) {
    return fail({
      code: 'template/loi',
      severity: 'error',
      file: template.file,
      message: `Khuôn không chạy được: ${reasonOf(error)}`,
      ...template.marks?.lastPlace(),
    })
  }
}

/** A problem of what a template wrote, at the line that wrote it where the template has marks. */
export function inTemplate({ mark, ...found }: Diagnostic, template: Template): Diagnostic {
  const place = mark === undefined ? undefined : template.marks?.placeOf(mark)
  return { file: template.file, ...found, ...place }
}

/** Handlebars' English, in our words. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'có lỗi ở chỗ này.'
  if (isFunctionError(error)) return `${error.message}.`
  const [, missing] = /^"(.+)" not defined in/.exec(error.message) ?? []
  if (missing !== undefined) return `không có giá trị nào tên ${missing} ở đó.`
  const [, partial] = /^The partial (.+) could not be found/.exec(error.message) ?? []
  if (partial !== undefined) return `không có khuôn con ${partial}.`
  const [, key] = /^Cannot use 'in' operator to search for '(.+?)' in/.exec(error.message) ?? []
  if (key !== undefined) return `gọi ${key} của một giá trị không có khóa nào.`
  if (error instanceof RangeError) return 'các khuôn con gọi nhau không dừng.'
  return 'có lỗi ở chỗ này.'
}
