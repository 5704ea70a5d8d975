import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Data } from '../docx/template.ts'
import { inTurn, worksIn, type Contestant } from './contestant.ts'

/** Without the sandbox, which its documentation calls slow (the templates are ours); line breaks as LibreOffice reads them, too. */
export const docxTemplates: Contestant = {
  name: 'docx-templates',
  package: 'docx-templates',
  async open(folder) {
    const { createReport } = await import('docx-templates')
    return inTurn(worksIn<Data>(folder), work => {
      const template = readFileSync(join(work.folder, 'docx-templates.docx'))
      return data => createReport({ template, data, noSandbox: true, processLineBreaksAsNewText: true })
    })
  },
}
