import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Data } from '../docx/template.ts'
import { inTurn, worksIn, type Contestant } from './contestant.ts'

/** As its documentation has it: a new instance a document; `toBuffer` deflates. */
export const docxtemplater: Contestant = {
  name: 'docxtemplater',
  package: 'docxtemplater',
  async open(folder) {
    const [{ default: Docxtemplater }, { default: PizZip }] = await Promise.all([
      import('docxtemplater'),
      import('pizzip'),
    ])
    return inTurn(worksIn<Data>(folder), work => {
      const template = readFileSync(join(work.folder, 'docxtemplater.docx'))
      return data => {
        const report = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true })
        report.render(data)
        return report.toBuffer({ compression: 'DEFLATE' })
      }
    })
  },
}
