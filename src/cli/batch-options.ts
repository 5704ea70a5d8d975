import { parseShard, type Shard } from '../batch/shard.ts'

/** The options that every command over many files has, as the grammar gives them. */
export interface BatchOptions {
  readonly jobs?: string
  readonly shard?: string
  readonly report?: readonly string[]
  readonly quiet?: boolean
  readonly failFast?: boolean
  readonly maxProblems?: string
}

export interface Wrong {
  readonly message: string
  readonly hint: string
}

/** What is wrong with their values, if anything. */
export function wrongIn({ jobs, shard, maxProblems }: BatchOptions): Wrong | undefined {
  if (jobs !== undefined && !isCount(jobs, MOST_JOBS))
    return {
      message: `--jobs phải là số nguyên từ 1 đến ${MOST_JOBS}, không phải «${jobs}».`,
      hint: 'Bỏ --jobs để vanban tự chọn theo số nhân của máy.',
    }
  if (shard !== undefined && parseShard(shard) === undefined)
    return {
      message: `--shard phải có dạng <phần>/<số phần>, như 2/5, không phải «${shard}».`,
      hint: 'Phần đếm từ 1: một công việc chia năm là 1/5, 2/5, 3/5, 4/5, 5/5.',
    }
  if (maxProblems !== undefined && !/^\d{1,9}$/.test(maxProblems))
    return {
      message: `--max-problems phải là số nguyên từ 0, không phải «${maxProblems}».`,
      hint: 'Ví dụ: --max-problems 50',
    }
  return undefined
}

export function shardOf({ shard }: BatchOptions): Shard | undefined {
  return shard === undefined ? undefined : parseShard(shard)
}

const MOST_JOBS = 256

function isCount(text: string, most: number): boolean {
  return /^\d{1,9}$/.test(text) && Number(text) >= 1 && Number(text) <= most
}
