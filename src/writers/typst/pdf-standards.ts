/** The standards that the compiler knows. */
export const pdfStandards = ['1.7', '2.0', 'a-2b', 'a-2u', 'a-2a', 'a-3b', 'a-4', 'ua-1'] as const

export type PdfStandard = (typeof pdfStandards)[number]
