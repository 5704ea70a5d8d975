import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type ISpacingProperties } from 'docx'
import { endLook, lookNames, lookOf, ruleLook, type Look, type LookName } from '../../decree/style-of.ts'
import type { Align, CoChu } from '../../decree/thanh-phan.ts'
import { phongChu } from '../../decree/trang.ts'
import { mmToTwips, ptToHalfPoints, ptToTwips } from '../../metrics/units.ts'
import { SINGLE } from './knobs.ts'
import { styleId } from './style-id.ts'

/** One named paragraph style a component, so that whoever edits in Word finds «Quốc hiệu», «Khoản» … */
export function paragraphStyles(coChu: CoChu): IParagraphStyleOptions[] {
  return [...lookNames.map(name => paragraphStyle(name, lookOf(name, coChu))), ruleStyle(), endStyle()]
}

/**
 * The base of the style sheet: no style of the docx library's own, no cell padding, Vietnamese.
 * @param size of the body, pt
 */
export function baseStyles(look: Look): string {
  const { font } = look
  const halfPoints = ptToHalfPoints(look.size)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/><w:color w:val="${look.color}"/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`
}

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const satisfies Record<Align, unknown>

function paragraphStyle(name: LookName, look: Look): IParagraphStyleOptions {
  return {
    id: styleId(name),
    name: look.name,
    basedOn: 'Normal',
    next: look.firstLine > 0 ? styleId('doan') : styleId(name),
    quickFormat: true,
    run: {
      size: ptToHalfPoints(look.size),
      ...(look.bold && { bold: true }),
      ...(look.italic && { italics: true }),
      ...(look.color !== phongChu.color && { color: look.color }),
    },
    paragraph: {
      alignment: ALIGN[look.align],
      spacing: {
        before: ptToTwips(look.spaceBefore),
        after: ptToTwips(look.spaceAfter),
        line: Math.round(SINGLE * look.lineSpacing),
        lineRule: LineRuleType.AUTO,
      },
      ...(look.firstLine > 0 && { indent: { firstLine: mmToTwips(look.firstLine) } }),
      ...(look.keepNext && { keepNext: true }),
      ...(look.outline !== undefined && { outlineLevel: look.outline }),
    },
  }
}

/** The paragraph that carries a drawn rule as its top border: as low as a line can be. */
function ruleStyle(): IParagraphStyleOptions {
  return {
    id: styleId('duongKe'),
    name: ruleLook.name,
    basedOn: 'Normal',
    run: { size: SMALLEST },
    paragraph: {
      spacing: exactly(ruleLook.height, ruleLook.gap),
    },
  }
}

/** Word wants a paragraph after the last table; this one takes no room. */
function endStyle(): IParagraphStyleOptions {
  return {
    id: styleId('cuoi'),
    name: endLook.name,
    basedOn: 'Normal',
    run: { size: SMALLEST },
    paragraph: { spacing: exactly(endLook.height, 0) },
  }
}

/** Half-points: the smallest letters that Word has, in paragraphs that show none. */
const SMALLEST = 2

/** A line of that height, whatever is in it; pt. */
function exactly(height: number, before: number): ISpacingProperties {
  return { before: ptToTwips(before), after: 0, line: ptToTwips(height), lineRule: LineRuleType.EXACT }
}
