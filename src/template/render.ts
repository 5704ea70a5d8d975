import type Handlebars from 'handlebars'
import runtimeModule from 'handlebars/runtime.js'
import { fail, ok } from '../diagnostics/outcome.ts'
import type { Outcome } from '../diagnostics/types.ts'
import type { VanBanDayDu } from '../model/normalize.ts'

// The runtime's own types do not describe its default export, which is a Handlebars without a compiler.
const runtime = runtimeModule as unknown as typeof Handlebars

/** A template ready to run: what it makes of a document is markup. Throws what Handlebars throws. */
export interface Template {
  readonly file: string
  readonly run: (view: VanBanDayDu) => string
}

/** Templates compiled ahead: Handlebars' own specifications. */
export interface TemplateSpecs {
  readonly main: unknown
  readonly partials: Readonly<Record<string, unknown>>
}

/** Helpers that templates may use; everything else of Handlebars is taken away. */
export const allowedHelpers = ['each', 'if', 'unless', 'with'] as const

export function fromSpecs(file: string, specs: TemplateSpecs): Template {
  const handlebars = isolate(runtime.create())
  for (const [name, spec] of Object.entries(specs.partials))
    handlebars.registerPartial(name, handlebars.template(spec as TemplateSpecification))
  const main = handlebars.template<VanBanDayDu>(specs.main as TemplateSpecification)
  return { file, run: view => main(view) }
}

/** Takes every helper away that could reach further than a template needs. */
export function isolate(handlebars: typeof Handlebars): typeof Handlebars {
  for (const name of Object.keys(handlebars.helpers))
    if (
      !(allowedHelpers as readonly string[]).includes(name) &&
      name !== 'helperMissing' &&
      name !== 'blockHelperMissing'
    )
      handlebars.unregisterHelper(name)
  return handlebars
}

/** VanBan → markup. What a template's author did wrong comes out as `template/loi`. */
export function renderMarkup(view: VanBanDayDu, template: Template): Outcome<string> {
  try {
    return ok(template.run(view))
  } catch (error) {
    return fail({
      code: 'template/loi',
      severity: 'error',
      file: template.file,
      message: `Khuôn không chạy được: ${vietnamese(error instanceof Error ? error.message : String(error))}`,
    })
  }
}

type TemplateSpecification = Parameters<typeof Handlebars.template>[0]

/** Handlebars' English, in our words. */
function vietnamese(message: string): string {
  const [, missing] = /^"(.+)" not defined in/.exec(message) ?? []
  if (missing !== undefined) return `không có giá trị nào tên ${missing} ở đó.`
  const [, partial] = /^The partial (.+) could not be found/.exec(message) ?? []
  if (partial !== undefined) return `không có khuôn con ${partial}.`
  return message
}
