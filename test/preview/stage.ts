import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { engine } from '../../src/cli/engine.ts'
import { andThen, ok } from '../../src/diagnostics/outcome.ts'
import { checkFilled } from '../../src/pipeline.ts'
import { viewOf } from '../../src/preview/view.ts'
import type { Typesetter } from '../../src/writers/typst/typeset.ts'
import { plainPaper } from './paper.ts'

export const definition = `loai_van_ban: ke-hoach
co_quan_ban_hanh: Ủy ban nhân dân xã Trà Bồng
so_van_ban: 5
dia_danh: Trà Bồng
thoi_gian_ban_hanh: 2026-02-05
trich_yeu: Phòng, chống thiên tai
noi_dung:
  - Chủ động ứng phó, giảm thiệt hại do thiên tai.
nguoi_ky:
  quyen_han: TM
  chuc_vu: Chủ tịch
  ho_ten: Hồ Văn Phong
noi_nhan: [UBND tỉnh]
`

/** Plain pages need none. */
const none = {} as Typesetter

export interface Served {
  /** `http://127.0.0.1:3030` */
  readonly address: string
  readonly port: number
  readonly folder: string
  readonly said: () => string
  readonly write: (name: string, text: string) => Promise<void>
  /** As Ctrl-C does; resolves with the exit code. */
  readonly stop: () => Promise<number>
}

/** `vanban preview` as it is run, in a folder of its own, with plain pages in place of the typesetter's. */
export async function serve(
  files: Readonly<Record<string, string>>,
  argv: readonly string[],
): Promise<Served> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'vanban-preview-')))
  const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text)
  for (const [name, text] of Object.entries(files)) await write(name, text)
  let said = ''
  let interrupt = (): void => undefined
  const interrupted = new Promise<void>(resolve => (interrupt = resolve))
  const out = { write: (text: string | Uint8Array) => Promise.resolve(void (said += String(text))) }
  const ended = run(
    ['preview', ...argv],
    {
      stdin: () => process.stdin,
      stdout: out,
      stderr: out,
      cwd: folder,
      env: {},
      isTTY: { stdout: false, stderr: false },
      interrupted: () => interrupted,
      pid: 7,
    },
    {
      engine: {
        ...engine,
        typesetter: () => Promise.resolve(ok(none)),
        view: async (input, options) => {
          const { checked, source } = await checkFilled(input, options)
          return andThen(checked, value => ok(viewOf(value, plainPaper(value), input, source?.siteOf)))
        },
      },
    },
  )
  const stop = (): Promise<number> => {
    interrupt()
    return ended
  }
  onTestFinished(async () => {
    await stop()
    await rm(folder, { recursive: true })
  })
  const failed = await Promise.race([ended.then(() => true), listening(() => said)])
  const [address = '', port = '0'] = /http:\/\/[^/\s]+:(\d+)/.exec(said) ?? []
  if (failed === true) return { address, port: 0, folder: basename(folder), said: () => said, write, stop }
  return { address, port: Number(port), folder, said: () => said, write, stop }
}

async function listening(said: () => string): Promise<false> {
  while (!said().includes('http://')) await new Promise(resolve => setTimeout(resolve, 10))
  return false
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: string
}

/** As a browser or anybody else may ask. */
export function ask(
  address: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(address + path, { headers }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('latin1'),
        }),
      )
    }).on('error', reject)
  })
}

/** The states that a document's page is sent. */
export function states<T>(address: string, path: string): { next(): Promise<T>; close(): void } {
  const queue: T[] = []
  const waiting: ((state: T) => void)[] = []
  let text = ''
  const request = get(address + path, response => {
    response.setEncoding('utf8')
    response.on('data', (chunk: string) => {
      text += chunk
      const events = text.split('\n\n')
      text = events.pop() ?? ''
      for (const event of events) {
        if (!event.startsWith('data: ')) continue
        const state = JSON.parse(event.slice(6)) as T
        const told = waiting.shift()
        if (told === undefined) queue.push(state)
        else told(state)
      }
    })
  })
  request.on('error', () => undefined)
  return {
    next: () => {
      const [first] = queue
      if (first === undefined) return new Promise(resolve => waiting.push(resolve))
      queue.shift()
      return Promise.resolve(first)
    },
    close: () => request.destroy(),
  }
}
