import { setFlagsFromString } from 'node:v8'

/** Sets V8 for thousands of documents of one definition, before any thread is started. @param jobs how many threads will work */
export function setForManyRows(jobs: number): void {
  // Garbage would grow to thrice what lives: some more processor time keeps 100,000 rows in the room of 1,000.
  setFlagsFromString('--heap-growing-percent=50')
  // Of the threads that are yet to start: what is young in each takes its room thrice.
  if (jobs > 1) setFlagsFromString('--max-semi-space-size=4')
}
