import type { Diagnostic, Outcome } from './types.ts'

export function ok<T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> {
  return { value, diagnostics }
}

export function fail<T>(...diagnostics: readonly Diagnostic[]): Outcome<T> {
  return { diagnostics }
}

/** Whether any of them keeps the document from being issued. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(d => d.severity === 'error')
}

/** Runs the next stage on a value, if there is one and nothing so far is an error; keeps what both found. */
export function andThen<A, B>(outcome: Outcome<A>, next: (value: A) => Outcome<B>): Outcome<B> {
  if (outcome.value === undefined || hasErrors(outcome.diagnostics))
    return { diagnostics: outcome.diagnostics }
  const result = next(outcome.value)
  return { ...result, diagnostics: [...outcome.diagnostics, ...result.diagnostics] }
}
