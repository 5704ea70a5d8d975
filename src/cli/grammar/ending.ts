import type { ExitCode } from '../exit-code.ts'

/** Takes the code that a command ends with. */
export type Ending = (code: ExitCode) => void
