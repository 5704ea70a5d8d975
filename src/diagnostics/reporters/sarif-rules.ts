import { ofDocuments, ofFiles, pageMarkdown, pageText, type PageWords } from '../page-text.ts'

/** A page, and whether it is about files and the machine rather than a document. */
export interface RulePage extends PageWords {
  readonly about: 'documents' | 'files'
}

/** A code as a SARIF `reportingDescriptor`, with the page that `explain` prints. */
export function ruleOf(
  code: string,
  page: RulePage | undefined,
  level: 'error' | 'warning' | 'note',
): object {
  const defaultConfiguration = { level }
  if (page === undefined) return { id: code, defaultConfiguration }
  const names = page.about === 'files' ? ofFiles : ofDocuments
  const { cite, quote } = page
  return {
    id: code,
    name: pascal(code),
    shortDescription: { text: page.title },
    fullDescription: { text: page.why },
    help: { text: pageText(code, page, names), markdown: pageMarkdown(code, page, names) },
    defaultConfiguration,
    properties: {
      tags: [code.slice(0, code.indexOf('/')), ...(cite === undefined ? [] : ['nghi-dinh-30'])],
      ...(cite !== undefined && { decree: { ...DECREE, place: cite.place, text: cite.text } }),
      ...(quote !== undefined && { quote }),
    },
  }
}

const DECREE = { name: 'Nghị định 30/2020/NĐ-CP' } as const

/** `decree/ky-hieu-co-nam` → `DecreeKyHieuCoNam`: names of rules are identifiers. */
function pascal(code: string): string {
  return code
    .split(/[^a-z0-9]+/i)
    .map(part => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
}
