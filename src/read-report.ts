import { REPORT_VERSION } from './diagnostics/reporters/json.ts'
import { runFrom, type JsonReport } from './diagnostics/reporters/read-json.ts'
import type { RunReport } from './diagnostics/run-report.ts'
import { shippedLibrary } from './library.ts'

/** A run read back from its JSON report, or in a few Vietnamese words why the text is none. */
export type ReadReport = { readonly run: RunReport } | { readonly problem: string }

export async function readReport(text: string): Promise<ReadReport> {
  const value = parsed(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { problem: 'không phải JSON, hoặc tệp bị cắt giữa chừng' }
  if (!('tool' in value) || !('version' in value) || !('command' in value))
    return { problem: 'là JSON khác, chẳng hạn báo cáo của dạng khác' }
  if (typeof value.version === 'number' && value.version > REPORT_VERSION)
    return { problem: `do bản vanban mới hơn ghi (dạng báo cáo ${value.version})` }
  const validator = await shippedLibrary.reportValidator()
  if (validator(value)) return { run: runFrom(value as unknown as JsonReport) }
  const [first] = validator.errors ?? []
  return {
    problem: `sai ở ${first?.instancePath === '' || first === undefined ? 'khóa ngoài cùng' : first.instancePath}`,
  }
}

/** A mark of the byte order is no letter of the text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown
  } catch {
    return undefined
  }
}
