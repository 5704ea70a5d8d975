import { lazy } from './lazy.ts'
import type { Signs } from './rule.ts'

/** Whether a text, which may be asked for in small letters, has a sign. */
export type IsSigned = (text: string, small: () => string) => boolean

/** Compiled when first needed. */
export function signsOf({ asIs, small }: Signs): IsSigned {
  const inText = asIs === undefined ? undefined : lazy(() => new RegExp(asIs))
  const inSmall = small === undefined ? undefined : lazy(() => new RegExp(small))
  return (text, smallText) => inText?.().test(text) === true || inSmall?.().test(smallText()) === true
}

/** The signs of several as one. */
export function eitherOf(all: readonly Signs[]): Signs {
  const asIs = all.flatMap(signs => signs.asIs ?? [])
  const small = all.flatMap(signs => signs.small ?? [])
  return {
    ...(asIs.length > 0 && { asIs: asIs.join('|') }),
    ...(small.length > 0 && { small: small.join('|') }),
  }
}
