import type { Contestant } from './contestant.ts'
import { docx } from './docx.ts'
import { docxTemplates } from './docx-templates.ts'
import { docxtemplater } from './docxtemplater.ts'
import { easyTemplateX } from './easy-template-x.ts'
import { vanban } from './vanban.ts'

/** The first is what the others are compared with. */
export const contestants: readonly Contestant[] = [vanban, docxtemplater, easyTemplateX, docxTemplates, docx]
