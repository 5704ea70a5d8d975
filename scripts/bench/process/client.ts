import { fork } from 'node:child_process'
import type { Answer, Question } from './serve.ts'

/** A contestant's process, from outside. */
export interface Client {
  document(index: number): Promise<Uint8Array>
  measure(question: Exclude<Question, { readonly ask: 'document' }>): Promise<Answer>
  close(): void
}

/** Starts `serve.ts` as it is bundled; resolves when its library is loaded. */
export async function openClient(serve: string, args: readonly string[]): Promise<Client> {
  const child = fork(serve, args, { serialization: 'advanced', execArgv: [] })
  const next = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const died = (): void => reject(new Error(`${args[0]} has ended`))
      child.once('exit', died)
      child.once('message', message => {
        child.off('exit', died)
        resolve(message)
      })
    })
  await next()
  const ask = (question: Question): Promise<unknown> => {
    const answer = next()
    child.send(question)
    return answer
  }
  return {
    document: index => ask({ ask: 'document', index }) as Promise<Uint8Array>,
    measure: question => ask(question) as Promise<Answer>,
    close: () => child.disconnect(),
  }
}
