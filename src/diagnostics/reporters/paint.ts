import type { Severity } from '../types.ts'

/** How each part of a report is coloured. The report itself knows no colours. */
export type Paint = Readonly<Record<Severity | 'dim' | 'strong', (text: string) => string>>

const asIs = (text: string): string => text

/** No colours. */
export const plain: Paint = { error: asIs, warning: asIs, hint: asIs, dim: asIs, strong: asIs }
