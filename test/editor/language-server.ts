import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

export interface Place {
  readonly line: number
  readonly character: number
}

export interface Found {
  readonly message: string
  readonly range: { readonly start: Place; readonly end: Place }
}

/** What an editor asks of a language server, of one open file. */
export interface Editor {
  /** Problems of the text, once the server has told them. */
  open(file: string, text: string): Promise<readonly Found[]>
  completions(file: string, at: Place): Promise<readonly string[]>
  /** What is shown when the mouse rests there. */
  hover(file: string, at: Place): Promise<string>
  close(): Promise<void>
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
}

/**
 * Starts the language server that the YAML extension of VS Code runs, as that does: over standard input, asked for its
 * settings in a workspace. The network is out of its reach.
 * @param settings as `.vscode/settings.json` has them
 */
export async function openEditor(
  folder: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<Editor> {
  const bin = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server')
  const offline = { http_proxy: 'http://127.0.0.1:9', https_proxy: 'http://127.0.0.1:9' }
  const server = spawn(process.execPath, [bin, '--stdio'], { env: { ...process.env, ...offline } })
  const waiting = new Map<number, (result: unknown) => void>()
  const told = new Map<string, (problems: readonly Found[]) => void>()
  let last = 0

  const send = (message: object): void => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`)
    server.stdin.write(body)
  }
  const ask = (method: string, params: unknown): Promise<unknown> =>
    new Promise(resolve => {
      last += 1
      waiting.set(last, resolve)
      send({ id: last, method, params })
    })
  const answer = ({ id, method, params, result }: Message): void => {
    if (id !== undefined && method === undefined) waiting.get(id)?.(result)
    else if (method === 'workspace/configuration') send({ id, result: asked(params, settings) })
    else if (id !== undefined) send({ id, result: null })
    else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly Found[] }
      told.get(uri)?.(diagnostics)
    }
  }
  listen(server.stdout, answer)

  const rootUri = pathToFileURL(folder).href
  const uriOf = (file: string): string => `${rootUri}/${file}`
  await ask('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'van-ban' }],
    capabilities: {
      textDocument: {
        completion: { completionItem: { documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
        publishDiagnostics: {},
      },
      workspace: { configuration: true, workspaceFolders: true },
    },
  })
  send({ method: 'initialized', params: {} })
  send({ method: 'workspace/didChangeConfiguration', params: { settings: {} } })

  return {
    open: (file, text) =>
      new Promise(resolve => {
        told.set(uriOf(file), resolve)
        const textDocument = { uri: uriOf(file), languageId: 'yaml', version: 1, text }
        send({ method: 'textDocument/didOpen', params: { textDocument } })
      }),
    completions: async (file, position) => {
      const params = { textDocument: { uri: uriOf(file) }, position }
      const { items } = (await ask('textDocument/completion', params)) as { items: { label: string }[] }
      return items.map(({ label }) => label)
    },
    hover: async (file, position) => {
      const params = { textDocument: { uri: uriOf(file) }, position }
      const shown = (await ask('textDocument/hover', params)) as { contents: { value: string } } | null
      return shown?.contents.value ?? ''
    },
    close: () =>
      new Promise(resolve => {
        server.on('exit', () => {
          resolve()
        })
        server.kill()
      }),
  }
}

/** The values of the sections that the server asks for; nothing comes of the network's catalogue. */
function asked(params: unknown, settings: Readonly<Record<string, unknown>>): readonly unknown[] {
  const { items } = params as { items: readonly { section: string }[] }
  const yaml = {
    schemas: settings['yaml.schemas'],
    validate: true,
    hover: true,
    completion: true,
    schemaStore: { enable: false },
  }
  return items.map(({ section }) => (section === 'yaml' ? yaml : null))
}

/** Cuts a stream into messages: a heading with the length of each, a blank line, its JSON. */
function listen(stream: NodeJS.ReadableStream, onMessage: (message: Message) => void): void {
  let rest = Buffer.alloc(0)
  stream.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const end = rest.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/.exec(rest.toString('latin1', 0, Math.max(end, 0)))?.[1])
      if (end < 0 || rest.length < end + 4 + length) return
      onMessage(JSON.parse(rest.toString('utf8', end + 4, end + 4 + length)) as Message)
      rest = rest.subarray(end + 4 + length)
    }
  })
}
