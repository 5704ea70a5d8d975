import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { refuse, setSafe } from './answers.ts'
import { openDesks } from './desks.ts'
import type { Channel } from './events.ts'
import { refusalOf, type Reach } from './guard.ts'
import { listenNear } from './listen.ts'
import { routesTo, type Workshop } from './routes.ts'
import { startWatcher, type Pace } from './watch.ts'

export interface PreviewOptions {
  /** The served folder's real path. */
  readonly root: string
  /** The only document, by its name in the folder; without it, all of them. */
  readonly only?: string
  readonly host: string
  readonly port: number
  readonly pace?: Pace
}

export interface Preview {
  readonly port: number
  /** Lets go of pages, watches and the port. */
  close(): Promise<void>
}

/** Serves a document, or a folder of them, until closed. */
export async function startPreview(options: PreviewOptions, workshop: Workshop): Promise<Preview> {
  const { root, only, host } = options
  const watcher = startWatcher(options.pace)
  const make = (path: string) => workshop.make(path)
  const desks = openDesks({ root, make, watcher, ...(only !== undefined && { only }) })
  const channels = new Set<Channel>()
  const routes = routesTo({ desks, channels, workshop, only })
  let reach: Reach = { host, port: options.port }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    setSafe(response)
    const refused = refusalOf(askedBy(request), reach)
    if (refused !== undefined) return refuse(response, refused)
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://vanban.invalid')
    const route = Object.hasOwn(routes, pathname) ? routes[pathname] : undefined
    if (route === undefined) refuse(response, 404)
    else await route(response, query)
  }
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else refuse(response, 500)
    })
  })
  server.on('clientError', (_, socket) => socket.destroy())
  try {
    reach = { host, port: await listenNear(server, host, options.port) }
  } catch (error) {
    watcher.close()
    throw error
  }
  return {
    port: reach.port,
    close: () =>
      new Promise(resolve => {
        for (const channel of channels) channel.close()
        desks.close()
        watcher.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function askedBy({ method = '', headers }: IncomingMessage): Parameters<typeof refusalOf>[0] {
  const one = (name: string): string | undefined => {
    const value = headers[name]
    return Array.isArray(value) ? value.join() : value
  }
  return {
    method,
    host: one('host'),
    origin: one('origin'),
    site: one('sec-fetch-site'),
    mode: one('sec-fetch-mode'),
    dest: one('sec-fetch-dest'),
  }
}
