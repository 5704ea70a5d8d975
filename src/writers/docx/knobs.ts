import { lookNames, lookOf, type LookName, type Setting } from '../../decree/style-of.ts'
import { mmToTwips, ptToTwips } from '../../metrics/units.ts'
import { styleId } from './style-id.ts'
import { element } from './xml.ts'

/** `w:line` of single spacing (ISO 29500-1, 17.3.1.33: 240ths of a line). */
export const SINGLE = 240

/**
 * The style sheet with the author's line spacing, gaps and indent in the styles that they change; undefined where they
 * change none. The library that makes the sheet is not there any more: two elements of each style are replaced.
 */
export function stylesFor(setting: Exclude<Setting, string>): ((xml: string) => string) | undefined {
  if (setting.trinhBay === undefined) return undefined
  const changed = lookNames.filter(name => differs(name, setting))
  if (changed.length === 0) return undefined
  return xml => changed.reduce((sheet, name) => rewrite(sheet, name, setting), xml)
}

function differs(name: LookName, setting: Exclude<Setting, string>): boolean {
  const own = lookOf(name, setting)
  const plain = lookOf(name, setting.coChu)
  return (['spaceAfter', 'lineSpacing', 'firstLine'] as const).some(key => own[key] !== plain[key])
}

function rewrite(sheet: string, name: LookName, setting: Setting): string {
  const start = sheet.indexOf(`w:styleId="${styleId(name)}"`)
  const end = sheet.indexOf('</w:style>', start)
  if (start < 0) throw new Error(`no style of ${name} in the skeleton`)
  const { spaceBefore, spaceAfter, lineSpacing, firstLine } = lookOf(name, setting)
  const spacing = element('w:spacing', {
    'w:after': ptToTwips(spaceAfter),
    'w:before': ptToTwips(spaceBefore),
    'w:line': Math.round(SINGLE * lineSpacing),
    'w:lineRule': 'auto',
  })
  const style = sheet
    .slice(start, end)
    .replace(/<w:spacing [^>]*\/>/, spacing)
    .replace(/<w:ind w:firstLine="\d+"\/>/, element('w:ind', { 'w:firstLine': mmToTwips(firstLine) }))
  return sheet.slice(0, start) + style + sheet.slice(end)
}
