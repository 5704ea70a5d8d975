import type { Session, Terminal } from './session.ts'

/** Questions for who sits at the terminal. Each resolves to undefined where the user gave up (Ctrl-C, Esc). */
export interface Asker {
  /** One line, trimmed, in NFC. */
  text(question: TextQuestion): Promise<string | undefined>
  choose<Value extends string>(question: Choice<Value>): Promise<Value | undefined>
  /** In the order of the choices; none is an answer, too. */
  chooseMany<Value extends string>(question: ManyChoice<Value>): Promise<readonly Value[] | undefined>
  confirm(question: Confirmation): Promise<boolean | undefined>
}

export interface TextQuestion {
  readonly message: string
  /** Stands there to be changed or taken. */
  readonly initial?: string
  /** Shown dim while nothing is typed, and the answer of who types nothing. */
  readonly fallback?: string
  /** What is wrong with an answer, if anything. */
  readonly validate?: (answer: string) => string | undefined
}

export interface Choice<Value extends string> {
  readonly message: string
  readonly options: readonly Answer<Value>[]
  readonly initial?: NoInfer<Value>
}

export interface ManyChoice<Value extends string> {
  readonly message: string
  readonly options: readonly Answer<Value>[]
  readonly initial?: readonly NoInfer<Value>[]
}

export interface Answer<Value extends string> {
  readonly value: Value
  readonly label: string
  /** Said of it when the cursor is there. */
  readonly hint?: string
}

export interface Confirmation {
  readonly message: string
  /** Default: yes. */
  readonly initial?: boolean
}

/** Asks on the session's terminal; undefined where there is none, and flags alone must do. */
export async function askerOf(session: Session): Promise<Asker | undefined> {
  if (session.asker !== undefined) return session.asker
  const terminal = session.io.terminal?.()
  return terminal === undefined ? undefined : onTerminal(terminal)
}

/** Says that the user gave up; what a command then ends with is `exitCode.interrupted`. */
export async function cancelled({ io }: Pick<Session, 'io'>): Promise<void> {
  await io.stderr.write('Đã hủy: không ghi gì.\n')
}

/** clack with our words: its own instructions are English. */
export async function onTerminal({ input, output }: Terminal): Promise<Asker> {
  const clack = await import('@clack/prompts')

  /** A terminal that goes away (its window is closed) answers like one who gives up. */
  const put = async <T>(
    prompt: (common: {
      input: Terminal['input']
      output: Terminal['output']
      signal: AbortSignal
    }) => Promise<T>,
  ): Promise<Exclude<T, typeof clack.CANCEL_SYMBOL> | undefined> => {
    const hungUp = new AbortController()
    const hangUp = (): void => hungUp.abort()
    for (const end of ['end', 'close']) input.once(end, hangUp)
    try {
      const answer = await prompt({ input, output, signal: hungUp.signal })
      return clack.isCancel(answer) ? undefined : (answer as Exclude<T, typeof clack.CANCEL_SYMBOL>)
    } finally {
      for (const end of ['end', 'close']) input.off(end, hangUp)
    }
  }

  return {
    text: async ({ message, initial, fallback = '', validate }) => {
      const answer = await put(common =>
        clack.text({
          ...common,
          message,
          ...(initial !== undefined && { initialValue: initial }),
          placeholder: fallback,
          defaultValue: fallback,
          validate: typed => validate?.(tidy(typed ?? '') || fallback),
        }),
      )
      return answer === undefined ? undefined : tidy(answer) || fallback
    },
    choose: ({ message, options, initial }) =>
      put(common =>
        clack.select({
          ...common,
          message: `${message} ${dim('(↑ ↓ để chọn, Enter để nhận)')}`,
          options: options.map(option => ({ ...option })) as never,
          ...(initial !== undefined && { initialValue: initial }),
          showInstructions: false,
        }),
      ),
    chooseMany: async ({ message, options, initial }) => {
      const chosen = await put(common =>
        clack.multiselect({
          ...common,
          message: `${message} ${dim('(↑ ↓ để đi, phím cách để chọn, Enter để nhận)')}`,
          options: options.map(option => ({ ...option })) as never,
          initialValues: [...(initial ?? [])],
          required: false,
          showInstructions: false,
        }),
      )
      return chosen && options.map(({ value }) => value).filter(value => (chosen as string[]).includes(value))
    },
    confirm: ({ message, initial = true }) =>
      put(common =>
        clack.confirm({ ...common, message, active: 'Có', inactive: 'Không', initialValue: initial }),
      ),
  }
}

function dim(text: string): string {
  return `\u001b[2m${text}\u001b[22m`
}

function tidy(typed: string): string {
  return typed.trim().normalize('NFC')
}
