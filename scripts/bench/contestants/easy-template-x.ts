import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TemplateData } from 'easy-template-x'
import { inTurn, worksIn, type Contestant } from './contestant.ts'

/** One handler for all documents, as its documentation has it. */
export const easyTemplateX: Contestant = {
  name: 'easy-template-x',
  package: 'easy-template-x',
  async open(folder) {
    const { TemplateHandler } = await import('easy-template-x')
    const handler = new TemplateHandler()
    return inTurn(worksIn<TemplateData>(folder), work => {
      const template = readFileSync(join(work.folder, 'easy-template-x.docx'))
      return data => handler.process(template, data)
    })
  },
}
