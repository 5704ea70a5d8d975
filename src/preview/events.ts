import type { ServerResponse } from 'node:http'

/** One page that listens (server-sent events). */
export interface Channel {
  /** Sends the newest; what a slow page has not taken yet is left out. */
  send(data: unknown): void
  close(): void
}

/** @param ended the page has gone */
export function openChannel(response: ServerResponse, ended: () => void): Channel {
  let waiting: unknown
  const write = (data: unknown): void => {
    // JSON has no line breaks of its own.
    response.write(`data: ${JSON.stringify(data)}\n\n`)
  }
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
  response.write(`retry: ${RETRY}\n\n`)
  response.on('drain', () => {
    if (waiting === undefined) return
    const newest = waiting
    waiting = undefined
    write(newest)
  })
  const beat = setInterval(() => response.write(': \n\n'), BEAT).unref()
  response.on('close', () => {
    clearInterval(beat)
    ended()
  })
  return {
    send: data => {
      if (response.writableNeedDrain) waiting = data
      else write(data)
    },
    close: () => response.end(),
  }
}

/** Milliseconds until a page that lost us asks again; between signs of life. */
const RETRY = 500
const BEAT = 20_000
