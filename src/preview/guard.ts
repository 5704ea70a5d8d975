/** What a request says of where it comes from; names of headers as Node gives them. */
export interface Asked {
  readonly method: string
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly site: string | undefined
  readonly mode: string | undefined
  readonly dest: string | undefined
}

/** Where the server can be reached. */
export interface Reach {
  /** As it was told to listen: `127.0.0.1`, `0.0.0.0`, a name. */
  readonly host: string
  readonly port: number
}

/**
 * The status to refuse a request with; undefined: it may be answered. Only the page itself and who types the address
 * gets anything: a name that was turned to this machine (DNS rebinding) is not ours, a page of another site may
 * neither read nor embed.
 */
export function refusalOf(asked: Asked, reach: Reach): 403 | 405 | 421 | undefined {
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return 405
  if (!isOurs(asked.host, reach)) return 421
  if (asked.origin !== undefined && asked.origin !== `http://${asked.host ?? ''}`) return 403
  const { site } = asked
  if (site === undefined || site === 'same-origin') return undefined
  // Typed, or a bookmark; a link on another page may lead here, as it can't read what it leads to.
  if (asked.mode === 'navigate' && asked.dest === 'document') return undefined
  return 403
}

/** An address can't be rebound, a name can: of names, only those that mean this machine or were asked for. */
function isOurs(host: string | undefined, reach: Reach): boolean {
  const match = /^(\[[0-9a-f:.]+\]|[^:[\]/@\s]+)(?::(\d+))?$/i.exec(host ?? '')
  const [, name = '', port = '80'] = match ?? []
  if (match === null || Number(port) !== reach.port) return false
  const plain = name.toLowerCase().replace(/^\[|\]$/g, '')
  if (LOOPBACK.has(plain) || plain === reach.host.toLowerCase()) return true
  return ANY.has(reach.host) && (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(plain) || plain.includes(':'))
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])
const ANY = new Set(['0.0.0.0', '::'])

/** Whether a host is this machine alone. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host) || /^127(?:\.\d{1,3}){3}$/.test(host)
}
