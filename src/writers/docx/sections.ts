import { soTrang } from '../../decree/trang.ts'
import type { Section } from '../../layout/sections.ts'
import { mmToTwips, mmToTwipsAtLeast } from '../../metrics/units.ts'
import { element } from './xml.ts'

/** Relationship ids of what stands in a section's margins. Without a first one, its first page is like the others. */
export interface Margins {
  readonly header: string
  readonly footer?: string | undefined
  readonly firstHeader?: string | undefined
  readonly firstFooter?: string | undefined
  /** Its first page's footer ends where the bottom margin begins: the text above it gives way (Mục IV). */
  readonly footerInText?: true
}

/** `w:sectPr` (ISO 29500-1, 17.6.17). Said in each section: what one leaves out it takes from the one before. */
export function sectionProperties({ page, restart }: Section, margins: Margins): string {
  const { width, height, margin, ngang } = page
  return element(
    'w:sectPr',
    {},
    reference('header', 'default', margins.header) +
      reference('header', 'first', margins.firstHeader) +
      reference('footer', 'default', margins.footer) +
      reference('footer', 'first', margins.firstFooter) +
      element('w:pgSz', {
        'w:w': mmToTwips(width),
        'w:h': mmToTwips(height),
        'w:orient': ngang ? 'landscape' : 'portrait',
      }) +
      element('w:pgMar', {
        'w:top': mmToTwipsAtLeast(margin.top),
        'w:right': mmToTwipsAtLeast(margin.right),
        'w:bottom': mmToTwipsAtLeast(margin.bottom),
        'w:left': mmToTwipsAtLeast(margin.left),
        'w:header': mmToTwips(soTrang.fromEdge),
        'w:footer':
          margins.footerInText === true ? mmToTwipsAtLeast(margin.bottom) : mmToTwips(soTrang.fromEdge),
        'w:gutter': 0,
      }) +
      element('w:pgNumType', { 'w:start': restart ? 1 : undefined }) +
      (margins.firstHeader === undefined ? '' : '<w:titlePg/>') +
      '<w:docGrid w:linePitch="360"/>',
  )
}

function reference(kind: 'header' | 'footer', type: 'default' | 'first', id: string | undefined): string {
  return id === undefined ? '' : element(`w:${kind}Reference`, { 'w:type': type, 'r:id': id })
}
