import { hasErrors } from '../diagnostics/outcome.ts'
import { printable } from '../diagnostics/display.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { cacMuc } from '../so-dang-ky/cac-muc.ts'
import { isUnfinished, sameTep } from '../so-dang-ky/chon-so.ts'
import { CHUA_XONG } from '../so-dang-ky/cot.ts'
import { oCua } from '../so-dang-ky/muc-moi.ts'
import { suaHang, themHang } from '../so-dang-ky/write-csv.ts'
import { fileProblem } from './file-codes.ts'
import type { Outputs } from './issue.ts'
import type { IssuePlan } from './issue-plan.ts'
import type { Lock } from './lock.ts'
import { machineId, type Machine } from './machine.ts'
import { changedMeanwhile, isStill, readRegister, writeRegister } from './register-file.ts'
import type { Session } from './session.ts'
import { writeSafely } from './write-file.ts'
import { writeProducts } from './write-products.ts'

export interface Commission {
  readonly input: string
  readonly outputs: Outputs
  readonly lock: Lock
  readonly machine: Machine
  /** Takes what is to be told last. */
  readonly later: string[]
  /** Number and date in words. */
  readonly name: string
}

/**
 * Writes what was planned, in the order in which a break at any place loses nothing: the register's row, the definition,
 * the documents, and that all is done.
 */
export async function commitIssue(
  plan: IssuePlan,
  commission: Commission,
  session: Session,
): Promise<readonly Diagnostic[]> {
  const { input, name, machine } = commission
  const refused = await reserve(plan, commission, session)
  if (refused !== undefined) return [refused]
  const unwritten = await writeDefinition(plan, commission, session)
  if (unwritten !== undefined)
    return (await giveBack(plan, commission, session)) ? [unwritten] : [unwritten, kept(commission)]
  const { register, bytes } = plan.read
  const book = bytes === undefined ? 'sổ mới lập' : 'sổ'
  commission.later.push(printable(`Đã cấp ${name} cho ${input}, ghi vào ${book} ${register.file}`) + '\n')
  const writing = { ...commission.outputs, machine: machineId(machine) }
  for (const [to, job] of commission.outputs.jobs) {
    const placed = await writeProducts(job, plan.products.get(to) ?? [], writing, session)
    commission.later.push(placed.said + (placed.noted ?? ''))
    if (hasErrors(placed.diagnostics)) return [...placed.diagnostics, kept(commission)]
  }
  const unmarked = await finish(plan, commission, session)
  return unmarked === undefined ? [] : [unmarked, kept(commission)]
}

/** Enters the row, unless a run before has. Once it is there, the number is nobody else's. */
async function reserve(
  { luaChon, muc, tep, read }: IssuePlan,
  { lock, machine }: Commission,
  session: Session,
): Promise<Diagnostic | undefined> {
  if (luaChon.hang !== undefined) return undefined
  const row = { ...oCua(muc, luaChon.so, luaChon.ngay), tep, tinhTrang: CHUA_XONG }
  return writeRegister(read, themHang(read.so, row), { session, machine, lock })
}

async function writeDefinition(
  { definition: { path, old, bytes } }: IssuePlan,
  { input, machine }: Commission,
  session: Session,
): Promise<Diagnostic | undefined> {
  if (Buffer.compare(old, bytes) === 0) return undefined
  const written = await writeSafely(session.files, path, bytes, {
    file: input,
    pid: session.io.pid,
    machine: machineId(machine),
    lastLook: async () => ((await isStill(path, old, session)) ? undefined : changedMeanwhile(input)),
  })
  return written.kind === 'failed' ? written.problem : undefined
}

/** Nothing but the row has been written: without it, it is as if nobody had asked. True when the number is free again. */
async function giveBack(plan: IssuePlan, { lock, machine }: Commission, session: Session): Promise<boolean> {
  if (plan.luaChon.hang !== undefined) return false
  const { value } = await readRegister(plan.read.register, session)
  if (value === undefined) return false
  return (await writeRegister(value, plan.read.so, { session, machine, lock })) === undefined
}

async function finish(
  { read: { register }, tep }: IssuePlan,
  { lock, machine }: Commission,
  session: Session,
): Promise<Diagnostic | undefined> {
  const { value, diagnostics } = await readRegister(register, session)
  if (value === undefined) return diagnostics[0]
  const row = cacMuc(value.so, register.chiNam).find(one => isUnfinished(one) && sameTep(one.o.tep, tep))
  if (row === undefined) return undefined
  return writeRegister(value, suaHang(value.so, row.hang, { tinhTrang: '' }), { session, machine, lock })
}

function kept({ input, name }: Commission): Diagnostic {
  const problem = fileProblem('so/chua-xong', input, {
    message: `Văn bản đã giữ ${name} trong sổ, nhưng chưa phát hành xong.`,
    hint: 'Chạy lại đúng lệnh này sau khi xử lý lỗi trên: số giữ nguyên, các bước còn lại được làm nốt.',
  })
  return { ...problem, severity: 'warning' }
}
