import type { Box } from './messages.ts'
import type { TextRun } from './text-runs.ts'

/** What stands on one line of a column or cell. */
export interface PrintedLine extends Box {
  readonly text: string
}

/** Runs that follow each other on one baseline without a gap, as lines. */
export function printedLines(runs: readonly TextRun[]): readonly PrintedLine[] {
  const lines: (PrintedLine & { readonly baseline: number })[] = []
  for (const run of runs) {
    const before = lines.at(-1)
    if (before === undefined || !follows(run, before)) lines.push(run)
    else {
      const y = Math.min(before.y, run.y)
      const bottom = Math.max(before.y + before.height, run.y + run.height)
      lines[lines.length - 1] = {
        ...before,
        y,
        width: run.x + run.width - before.x,
        height: bottom - y,
        text: before.text + run.text,
      }
    }
  }
  return lines.map(({ x, y, width, height, text }) => ({ x, y, width, height, text }))
}

/** A word space at most, and that stretched; the cells of a table stand further apart. */
function follows(run: TextRun, before: Box & { readonly baseline: number }): boolean {
  const gap = run.x - (before.x + before.width)
  return Math.abs(run.baseline - before.baseline) < 1 && gap > -2 && gap < run.height * 0.6
}
