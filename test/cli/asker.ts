import type { Asker } from '../../src/cli/ask.ts'

/** A question as it was put. */
export interface Asked {
  readonly kind: keyof Asker
  readonly message: string
  readonly options?: readonly string[]
  readonly initial?: unknown
  readonly complaint?: string
}

export type Scripted = Asker & { readonly asked: readonly Asked[] }

/** Whoever answers so takes what is offered. */
export const TAKE = Symbol('take')

/**
 * Answers in turn: `TAKE` takes what is offered, undefined gives up, and so does who has no answer left. A text that the
 * question refuses is complained of, and the next answer is tried. Throws for a choice that is not offered.
 */
export function scripted(...answers: readonly unknown[]): Scripted {
  const asked: Asked[] = []
  const left = [...answers]
  const next = (offered: unknown): unknown => {
    const answer = left.shift()
    return answer === TAKE ? offered : answer
  }
  const text: Asker['text'] = question => {
    const { message, fallback = '', initial = fallback, validate } = question
    const answer = next(initial) as string | undefined
    const complaint = answer === undefined ? undefined : validate?.(answer)
    asked.push({
      kind: 'text',
      message,
      initial,
      ...(complaint !== undefined && { complaint }),
    })
    return complaint === undefined ? Promise.resolve(answer) : text(question)
  }
  return {
    asked,
    text,
    choose: ({ message, options, initial }) => {
      const values = options.map(({ value }) => value)
      asked.push({ kind: 'choose', message, options: values, ...(initial !== undefined && { initial }) })
      const answer = next(initial ?? values[0])
      const found = values.find(value => value === answer)
      if (answer !== undefined && found === undefined)
        throw new Error(`${message}: ${JSON.stringify(answer)} not offered`)
      return Promise.resolve(found)
    },
    chooseMany: ({ message, options, initial = [] }) => {
      const values = options.map(({ value }) => value)
      asked.push({ kind: 'chooseMany', message, options: values, initial })
      const answer = next(initial) as readonly string[] | undefined
      return Promise.resolve(answer && values.filter(value => answer.includes(value)))
    },
    confirm: ({ message, initial = true }) => {
      asked.push({ kind: 'confirm', message, initial })
      return Promise.resolve(next(initial) as boolean | undefined)
    },
  }
}
