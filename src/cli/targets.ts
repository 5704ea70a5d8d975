import type { Target } from '../products.ts'

export const endingOf: Readonly<Record<Target, string>> = {
  docx: '.docx',
  text: '.txt',
  pdf: '.pdf',
  svg: '.svg',
  png: '.png',
}

/** What `--to` takes. */
export const targets = Object.keys(endingOf) as readonly Target[]

export const targetByEnding: ReadonlyMap<string, Target> = new Map(targets.map(to => [endingOf[to], to]))
