import type { ServerResponse } from 'node:http'
import { basename, extname } from 'node:path'
import type { Severity } from '../diagnostics/types.ts'
import { refuse, sendFile, sendJson, sendPicture, sendText } from './answers.ts'
import type { Desk, Made } from './desk.ts'
import type { Desks } from './desks.ts'
import { openChannel, type Channel } from './events.ts'
import type { Card, DocumentState } from './messages.ts'
import type { Page } from './page.ts'

/** What the server needs of the rest of the program. */
export interface Workshop {
  /** Takes a definition as far as it goes. */
  make(path: string): Promise<Made>
  /** The files that a definition comes out as, its own first; undefined where it has errors. */
  files(path: string, to: Target): Promise<readonly ProductFile[] | undefined>
  readonly page: Page
}

export type Target = 'docx' | 'pdf'

export interface ProductFile {
  /** What its name has after the document's. */
  readonly suffix: string
  readonly bytes: Uint8Array
}

export type Route = (response: ServerResponse, query: URLSearchParams) => void | Promise<void>

export interface RoutesOptions {
  readonly desks: Desks
  /** Those that are open. */
  readonly channels: Set<Channel>
  readonly workshop: Workshop
  readonly only: string | undefined
}

/** What is answered at each path. `tep` names a document, `ma` a picture, `dang` and `phan` a file to download. */
export function routesTo({
  desks,
  channels,
  workshop,
  only,
}: RoutesOptions): Readonly<Record<string, Route>> {
  const { page } = workshop
  const about =
    (answer: (response: ServerResponse, desk: Desk, query: URLSearchParams) => void | Promise<void>): Route =>
    async (response, query) => {
      const desk = await desks.of(query.get('tep') ?? '')
      if (desk === undefined) refuse(response, 404)
      else await answer(response, desk, query)
    }
  /** Open until the page goes. */
  const channel = (response: ServerResponse, start: (send: (data: unknown) => void) => () => void): void => {
    const open = openChannel(response, () => {
      channels.delete(open)
      stop()
    })
    channels.add(open)
    const stop = start(data => open.send(data))
  }
  return {
    '/': response => {
      if (only === undefined) return sendText(response, HTML, page.html)
      response.writeHead(302, { location: `/xem?tep=${encodeURIComponent(only)}` })
      response.end()
    },
    '/xem': response => sendText(response, HTML, page.html),
    '/trang.js': response => sendText(response, 'text/javascript; charset=utf-8', page.script),
    '/trang.css': response => sendText(response, 'text/css; charset=utf-8', page.style),
    '/bieu-tuong.svg': response => sendPicture(response, page.icon),
    '/danh-sach': response => {
      if (only === undefined) channel(response, send => desks.follow(send))
      else refuse(response, 404)
    },
    '/su-kien': about((response, desk) => channel(response, send => statesOf(desk, send))),
    '/the': about(async (response, desk) => sendJson(response, cardOf(await desk.state()))),
    '/hinh': about((response, desk, query) => {
      const svg = desk.picture(query.get('ma') ?? '')
      if (svg === undefined) refuse(response, 404)
      else sendPicture(response, svg)
    }),
    '/tai': about(async (response, desk, query) => {
      const name = query.get('tep') ?? ''
      const to = query.get('dang')
      const path = await desks.pathOf(name)
      if (path === undefined || (to !== 'docx' && to !== 'pdf')) return refuse(response, 404)
      const files = (await desk.state()).stale ? undefined : await workshop.files(path, to)
      const file = files?.[Number(query.get('phan') ?? 0)]
      if (file === undefined) return refuse(response, files === undefined ? 409 : 404)
      const stem = basename(name, extname(name))
      sendFile(response, { name: `${stem}${file.suffix}.${to}`, type: TYPES[to], bytes: file.bytes })
    }),
  }
}

const HTML = 'text/html; charset=utf-8'

const TYPES: Readonly<Record<Target, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** The state that is, then each new one, none twice. */
function statesOf(desk: Desk, send: (state: DocumentState) => void): () => void {
  let sent = 0
  const told = (state: DocumentState): void => {
    if (state.version === sent) return
    sent = state.version
    send(state)
  }
  const stop = desk.listen(told)
  void desk.state().then(told)
  return stop
}

function cardOf({ title, sheets, findings }: DocumentState): Card {
  const [sheet] = sheets
  const count = (severity: Severity): number => findings.filter(found => found.severity === severity).length
  return {
    title,
    pages: sheets.length,
    counts: { error: count('error'), warning: count('warning'), hint: count('hint') },
    ...(sheet !== undefined && { sheet: { hash: sheet.hash, width: sheet.width, height: sheet.height } }),
  }
}
