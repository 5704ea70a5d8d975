/** A digest of all that the program is made of, put in by scripts/build.ts. */
declare const vanbanBuild: string | undefined

/** Undefined in development, where the program may be another from one run to the next. */
export const buildId = typeof vanbanBuild === 'string' ? vanbanBuild : undefined
