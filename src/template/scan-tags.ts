/** What may stand where, as far as a template's text shows it: the markup's vocabulary. */
export type Tags = Readonly<
  Record<string, { readonly in: readonly string[]; readonly attributes?: Readonly<Record<string, unknown>> }>
>

/** Where a scan stands in the markup that a template writes; a text with `{{ }}` in it is scanned piece by piece. */
export interface ScanState {
  readonly mode: 'text' | 'inside' | 'value' | 'comment' | 'cdata'
  /** The quote that ends the value. */
  readonly quote: string
  /** The tag being read, and whether it closes one. */
  readonly tag: string
  readonly closes: boolean
  /** The open tags, innermost last; undefined once they can't be told by reading (a tag opened in one block, closed in another). */
  readonly open: readonly string[] | undefined
}

export const atStart: ScanState = { mode: 'text', quote: '', tag: '', closes: false, open: [''] }

/** Something that was read, at an offset of the piece. */
export interface Found {
  readonly kind: 'tag' | 'attribute' | 'close'
  readonly name: string
  readonly at: number
  /** The tag that holds it; undefined where that can't be told. For an attribute, its own tag. */
  readonly parent: string | undefined
}

const TOKENS = {
  text: /<!--|<!\[CDATA\[|<(\/?)([A-Za-z_][\w.:-]*)|$/g,
  inside: /(["'])|(\/?)>|([A-Za-z_][\w.:-]*)(?=\s*=)|$/g,
  comment: /-->|$/g,
  cdata: /\]\]>|$/g,
} as const

/** Reads a piece of text on from where the one before ended. */
export function scanTags(
  text: string,
  before: ScanState,
): { readonly found: readonly Found[]; readonly after: ScanState } {
  const found: Found[] = []
  let state = before
  let at = 0
  while (at < text.length) {
    if (state.mode === 'value') {
      const end = text.indexOf(state.quote, at)
      if (end < 0) break
      state = { ...state, mode: 'inside' }
      at = end + 1
      continue
    }
    const token = TOKENS[state.mode]
    token.lastIndex = at
    const match = token.exec(text)
    if (match === null || match[0] === '') break
    state = step(state, match, found)
    at = match.index + match[0].length
  }
  return { found, after: state }
}

function step(state: ScanState, match: RegExpExecArray, found: Found[]): ScanState {
  const { 0: text, 1: first, 2: second = '', 3: third = '', index: at } = match
  if (state.mode === 'comment' || state.mode === 'cdata') return { ...state, mode: 'text' }
  if (state.mode === 'text') {
    if (text === '<!--') return { ...state, mode: 'comment' }
    if (text === '<![CDATA[') return { ...state, mode: 'cdata' }
    const closes = first === '/'
    found.push({ kind: closes ? 'close' : 'tag', name: second, at, parent: state.open?.at(-1) })
    return { ...state, mode: 'inside', tag: second, closes }
  }
  if (first !== undefined) return { ...state, mode: 'value', quote: first }
  if (third !== '') {
    if (!state.closes) found.push({ kind: 'attribute', name: third, at, parent: state.tag })
    return state
  }
  return { ...state, mode: 'text', open: opened(state, text === '/>') }
}

function opened({ open, tag, closes }: ScanState, isEmpty: boolean): ScanState['open'] {
  if (open === undefined || isEmpty) return open
  if (!closes) return [...open, tag]
  return open.at(-1) === tag ? open.slice(0, -1) : undefined
}

/** The state after a block: that before it, unless a branch of it left another. */
export function afterBranches(before: ScanState, branches: readonly ScanState[]): ScanState {
  const key = (state: ScanState): string => JSON.stringify([state.mode, state.quote, state.open])
  return branches.every(state => key(state) === key(before)) ? before : { ...before, open: undefined }
}
