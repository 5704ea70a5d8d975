import type { Page } from './page.ts'

/** What a page says, without the code: pages about files have no decree behind them. */
export type PageWords = Pick<Page, 'title' | 'why' | 'quote' | 'cite' | 'bad' | 'good'>

/** The headings of the examples. */
export interface ExampleNames {
  readonly bad: string
  readonly good: string
}

export const ofDocuments: ExampleNames = { bad: 'Ví dụ sai', good: 'Ví dụ đúng' }
export const ofFiles: ExampleNames = { bad: 'Ví dụ gặp lỗi', good: 'Ví dụ xử lý' }

/** A page as `vanban explain` prints it: title, why, the decree's words and place, examples. */
export function pageText(code: string, page: PageWords, names: ExampleNames): string {
  return sections([
    `${code}: ${page.title}`,
    page.why,
    page.quote ?? '',
    citation(page),
    `${names.bad}:\n\n${indented(page.bad)}`,
    `${names.good}:\n\n${indented(page.good)}`,
  ])
}

/** The same as Markdown. */
export function pageMarkdown(code: string, page: PageWords, names: ExampleNames): string {
  return sections([
    `**${page.title}** (\`${code}\`)`,
    page.why,
    page.quote === undefined ? '' : `> ${page.quote}`,
    citation(page),
    `${names.bad}:\n\n${fenced(page.bad)}`,
    `${names.good}:\n\n${fenced(page.good)}`,
  ])
}

function citation({ cite }: PageWords): string {
  return cite === undefined ? '' : `Căn cứ: ${cite.text} Nghị định 30/2020/NĐ-CP`
}

function sections(parts: readonly string[]): string {
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

function indented(example: string): string {
  const lines = example.replace(/\s+$/, '').split('\n')
  return lines.map(line => (line === '' ? '' : `    ${line}`)).join('\n')
}

/** The fence is longer than any within. */
function fenced(example: string): string {
  const longest = Math.max(2, ...Array.from(example.matchAll(/`+/g), ([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${example.replace(/\s+$/, '')}\n${fence}`
}
