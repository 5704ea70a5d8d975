import { byCodeUnit, inOrder } from '../diagnostics/order.ts'
import type { FileReport, RunReport } from '../diagnostics/run-report.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { fileProblem } from './file-codes.ts'

/** A report's file, as named on the command line, and the run that it tells of. */
export interface NamedRun {
  readonly name: string
  readonly run: RunReport
}

/**
 * The runs of one job's parts as one run. What does not fit the first of them is left out and told; so is a part that nobody
 * reports. Files are in the order of their names: which part had them no longer matters.
 */
export function joinReports(
  runs: readonly NamedRun[],
  diagnostics: readonly Diagnostic[] = [],
): RunReport | undefined {
  const [first] = runs
  if (first === undefined) return undefined
  const problems = [...diagnostics]
  const parts = new Map<number, string>()
  const taken = new Map<string, string>()
  const files: FileReport[] = []
  const ofRun: Diagnostic[] = []
  for (const { name, run } of runs) {
    const misfit = misfitOf(run, first, name) ?? doubled(run, parts, name)
    if (misfit !== undefined) {
      problems.push(misfit)
      continue
    }
    if (run.version !== first.run.version) problems.push(otherVersion(run, first, name))
    parts.set(run.shard?.part ?? 0, name)
    ofRun.push(...run.diagnostics)
    const again = run.files.filter(file => taken.has(keyOf(file)))
    if (again[0] !== undefined) problems.push(sameFile(again[0], taken.get(keyOf(again[0])) ?? '', name))
    for (const file of run.files) {
      if (taken.has(keyOf(file))) continue
      taken.set(keyOf(file), name)
      files.push(file)
    }
  }
  const missing = missingParts(first.run, parts)
  return {
    command: first.run.command,
    version: first.run.version,
    files: files.sort((a, b) => byCodeUnit(a.file, b.file) || (a.row ?? 0) - (b.row ?? 0)),
    diagnostics: inOrder([...problems, ...(missing === undefined ? [] : [missing]), ...ofRun]),
  }
}

function keyOf({ file, row }: FileReport): string {
  return `${row ?? ''}/${file}`
}

function misfitOf(run: RunReport, first: NamedRun, name: string): Diagnostic | undefined {
  const words = (message: string): Diagnostic =>
    fileProblem('file/bao-cao-khac-nhau', name, {
      message,
      hint: 'Chỉ gộp báo cáo của cùng một công việc; báo cáo này không được gộp.',
    })
  if (run.command !== first.run.command)
    return words(
      `Báo cáo này là của vanban ${run.command}, còn «${first.name}» là của vanban ${first.run.command}.`,
    )
  if (run.shard?.of !== first.run.shard?.of)
    return words(`Báo cáo này ${divisionOf(run)}, còn «${first.name}» ${divisionOf(first.run)}.`)
  return undefined
}

function divisionOf({ shard }: RunReport): string {
  return shard === undefined ? 'là của toàn bộ công việc' : `là phần ${shard.part}/${shard.of}`
}

function doubled(run: RunReport, parts: ReadonlyMap<number, string>, name: string): Diagnostic | undefined {
  const other = run.shard === undefined ? undefined : parts.get(run.shard.part)
  if (run.shard === undefined || other === undefined) return undefined
  return fileProblem('file/bao-cao-trung-phan', name, {
    message: `Phần ${run.shard.part}/${run.shard.of} đã có báo cáo «${other}».`,
    hint: 'Bỏ báo cáo cũ; báo cáo này không được gộp.',
  })
}

function otherVersion(run: RunReport, first: NamedRun, name: string): Diagnostic {
  return fileProblem('file/bao-cao-khac-nhau', name, {
    message: `Báo cáo này do vanban ${run.version} ghi, còn «${first.name}» do vanban ${first.run.version}.`,
    hint: 'Cài cùng một phiên bản trên mọi máy rồi chạy lại.',
  })
}

function sameFile({ file, row }: FileReport, other: string, name: string): Diagnostic {
  const which = row === undefined ? `«${file}»` : `hàng ${row} của «${file}»`
  return fileProblem('file/bao-cao-trung-phan', name, {
    message: `Báo cáo này có ${which}, mà «${other}» cũng có.`,
    hint: 'Mỗi tệp vào chỉ được thuộc một báo cáo; kết quả nêu trước được giữ.',
  })
}

function missingParts({ shard }: RunReport, parts: ReadonlyMap<number, string>): Diagnostic | undefined {
  if (shard === undefined) return undefined
  const missing = Array.from({ length: shard.of }, (_, at) => at + 1).filter(part => !parts.has(part))
  if (missing.length === 0) return undefined
  const shown = missing.slice(0, 20).map(part => `${part}/${shard.of}`)
  const more = missing.length > shown.length ? ` … và ${missing.length - shown.length} phần khác` : ''
  return {
    code: 'file/bao-cao-thieu-phan',
    severity: 'error',
    message: `Thiếu báo cáo của phần ${shown.join(', ')}${more}.`,
    hint: 'Chạy lại phần đó với --report json=<tệp>, rồi gộp lại với các phần đã có.',
  }
}
