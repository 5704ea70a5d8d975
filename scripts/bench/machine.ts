import { availableParallelism, cpus, release, totalmem, type } from 'node:os'
import { so } from './figures.ts'
import type { Table } from './part.ts'

/** What the figures were measured on. */
export function machine(): Table {
  return {
    head: ['Máy', ''],
    words: true,
    rows: [
      ['bộ xử lý', cpus()[0]?.model.trim() ?? 'không rõ'],
      ['số nhân', String(availableParallelism())],
      ['bộ nhớ', `${so(totalmem() / 2 ** 30, 1)} GB`],
      ['Node', process.version],
      ['hệ điều hành', `${type()} ${release()} (${process.arch})`],
    ],
  }
}
