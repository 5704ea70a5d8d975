import { strToU8, zipSync, type Zippable } from 'fflate'

export interface Sheet {
  readonly name: string
  /** The XML within `<sheetData>`. */
  readonly rows: string
  readonly merges?: readonly string[]
}

export interface Book {
  readonly sheets: readonly Sheet[]
  readonly strings?: readonly string[]
  /** Number formats of the styles 0, 1, 2 …: a code, or the number of a built-in one. */
  readonly formats?: readonly (string | number)[]
  readonly since1904?: boolean
  /** As Excel writes it: the shared strings come last. */
  readonly level?: 0 | 6
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook as Excel packs it, part by part. */
export function workbook({
  sheets,
  strings = [],
  formats = [],
  since1904 = false,
  level = 6,
}: Book): Uint8Array {
  const parts: Zippable = {
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook ${MAIN} xmlns:r="${REL}"><workbookPr${since1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${sheets
        .map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`)
        .join('')}</Relationships>`,
    ),
  }
  sheets.forEach(({ rows, merges = [] }, i) => {
    const merged = merges.map(ref => `<mergeCell ref="${ref}"/>`).join('')
    parts[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
      `<worksheet ${MAIN}><sheetData>${rows}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`,
    )
  })
  const own = formats.map((format, i): { readonly id: number; readonly code?: string } =>
    typeof format === 'string' ? { id: 164 + i, code: format } : { id: format },
  )
  parts['xl/styles.xml'] = strToU8(
    `<styleSheet ${MAIN}><numFmts>${own
      .map(({ id, code }) =>
        code === undefined ? '' : `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
      )
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${own
      .map(({ id }) => `<xf numFmtId="${id}"/>`)
      .join('')}</cellXfs></styleSheet>`,
  )
  parts['xl/sharedStrings.xml'] = strToU8(
    `<sst ${MAIN}>${strings.map(text => `<si>${text}</si>`).join('')}</sst>`,
  )
  return zipSync(parts, { level })
}
