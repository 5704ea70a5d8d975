import { setFlagsFromString } from 'node:v8'

/** Sets V8 for thousands of documents of one definition, before any thread is started. @param jobs how many threads will work */
export function setForManyRows(jobs: number): void {
  for (const flag of [...FLAGS, ...(jobs > 1 ? FLAGS_OF_SEVERAL : [])]) setFlagsFromString(flag)
}

const FLAGS = [
  // Garbage would grow to thrice what lives: some more processor time keeps 100,000 rows in the room of 1,000.
  '--heap-growing-percent=50',
  // What is young gets all of its room at once, not little by little over thousands of rows.
  '--semi-space-growth-factor=8',
  // What is inlined is compiled again in each place, and in each thread.
  '--max-inlined-bytecode-size-cumulative=300',
]

const FLAGS_OF_SEVERAL = [
  // Of the threads that are yet to start: what is young in each takes its room thrice.
  '--max-semi-space-size=4',
  // What V8 does for a moment in threads of its own costs more than it is where all cores are at work.
  '--no-parallel-scavenge',
  '--no-concurrent-array-buffer-sweeping',
]
