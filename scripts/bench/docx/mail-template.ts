import { readDocument, withDocument } from './package.ts'
import { runsOf, withRuns, type Run } from './paragraph.ts'
import type { Syntax } from './syntax.ts'
import type { XmlElement } from './xml.ts'

/** A letter whose varying words are written `{cot}` → a template of the syntax. */
export function mailTemplateOf(docx: Uint8Array, syntax: Syntax): Uint8Array {
  const inRun = (run: Run): Run => ({
    ...run,
    text: run.text.replace(/\{(\w+)\}/g, (_, name: string) => syntax.value(name, false)),
  })
  const rewrite = (element: XmlElement): XmlElement =>
    element.name === 'w:p' && runsOf(element).length > 0
      ? withRuns(element, runsOf(element).map(inRun))
      : {
          ...element,
          children: element.children.map(node => (typeof node === 'string' ? node : rewrite(node))),
        }
  return withDocument(docx, rewrite(readDocument(docx)))
}
