import type { Chu, Inline } from './nodes.ts'

/**
 * Author's prose → runs: `**đậm**`, `*nghiêng*`, both nested, `\*` for a star. A star that does not
 * touch a word on its inner side and a border on its outer side stays a star (5 * 3, 2*3), and so does
 * one that is never closed; `_` is always itself. `<ma>` is a reference, its text still empty; `\\<` is a plain <, as is one that
 * no name and > follow.
 */
export function parseInline(source: string): readonly Chu[] {
  if (!SIGNS.test(source)) return plain(source)
  const tokens = tokenize(source)
  match(tokens)
  return collect(tokens)
}

/** Without any of these, a text is letters alone. */
const SIGNS = /[\\<*]/

/** Runs without emphasis. */
export function plain(text: string): readonly Chu[] {
  return text === '' ? [] : [{ kind: 'chu', text }]
}

/** The letters alone; a blank becomes a few spaces, a reference that has no words yet is itself. */
export function textOf(content: readonly Inline[]): string {
  return content
    .map(part => {
      if (part.kind !== 'chu') return ' '.repeat(6)
      return part.thamChieu !== undefined && part.text === '' ? `<${part.thamChieu}>` : part.text
    })
    .join('')
}

/** The names that a text refers to, in order, each with its place in it. */
export function referencesIn(source: string): readonly { readonly ma: string; readonly index: number }[] {
  if (!source.includes('<')) return []
  return Array.from(source.matchAll(/\\[\\<*]|(?<![A-Za-zÀ-ỹ0-9])<([a-z][a-z0-9_-]*)>/g)).flatMap(
    ({ 1: ma, index }) => (ma === undefined ? [] : [{ ma, index }]),
  )
}

interface Token {
  text: string
  thamChieu?: string
  /** Stars: what it may do, and, once matched, what it does. */
  star?: 'bold' | 'italic'
  opens?: boolean
  closes?: boolean
  role?: 'open' | 'close'
  /** Where its run of stars begins: those of one run may be taken in either order. */
  run?: number
}

const OUTSIDE_BEFORE = /[\s([{«“"'‘–—/-]/
/** What no emphasis begins or ends with: the stars of «(*) … (*)» are footnote marks. */
const NOT_FIRST = /[\s)\]}»”’.,;:!?…]/
const NOT_LAST = /[\s([{«“‘]/
const OUTSIDE_AFTER = /[\s)\]}»”"'’.,;:!?…–—/-]/

function tokenize(source: string): Token[] {
  const tokens: Token[] = []
  let text = ''
  const flush = (): void => {
    if (text !== '') tokens.push({ text })
    text = ''
  }
  for (let at = 0; at < source.length;) {
    const next = nextSign(source, at)
    text += source.slice(at, next)
    const char = source.charAt(next)
    at = next + 1
    if (char === '\\' && /[*\\<]/.test(source.charAt(at))) {
      text += source.charAt(at)
      at += 1
    } else if (char === '<' && referenceAt(source, next) !== undefined) {
      const ma = referenceAt(source, next) ?? ''
      flush()
      tokens.push({ text: '', thamChieu: ma })
      at = next + ma.length + 2
    } else if (char === '*') {
      flush()
      at = endOfStars(source, next)
      tokens.push(...starTokens(source, next, at))
    } else text += char
  }
  flush()
  return tokens
}

const EACH_SIGN = /[\\<*]/g

/** The next place where there may be more than letters; the end where there is none. */
function nextSign(source: string, from: number): number {
  EACH_SIGN.lastIndex = from
  return EACH_SIGN.exec(source)?.index ?? source.length
}

/** Not right after a letter or a digit: `a<b>c` is a comparison, or somebody's markup. */
const REFERENCE = /(?<![A-Za-zÀ-ỹ0-9])<([a-z][a-z0-9_-]*)>/y

function referenceAt(source: string, at: number): string | undefined {
  REFERENCE.lastIndex = at
  return REFERENCE.exec(source)?.[1]
}

function endOfStars(source: string, from: number): number {
  let end = from
  while (source.charAt(end) === '*') end += 1
  return end
}

function starTokens(source: string, from: number, end: number): Token[] {
  const before = source.charAt(from - 1)
  const after = source.charAt(end)
  const count = end - from
  if (count > 3) return [{ text: '*'.repeat(count) }]
  const opens = after !== '' && !NOT_FIRST.test(after) && (before === '' || OUTSIDE_BEFORE.test(before))
  const closes = before !== '' && !NOT_LAST.test(before) && (after === '' || OUTSIDE_AFTER.test(after))
  const bold: Token = { text: '**', star: 'bold', opens, closes, run: from }
  const italic: Token = { text: '*', star: 'italic', opens, closes, run: from }
  if (count === 3) return [bold, italic]
  return [count === 2 ? bold : italic]
}

/** Pairs each closing star with the last open one of its kind; what stands open between them stays text. */
function match(tokens: readonly Token[]): void {
  const open: Token[] = []
  for (const [i, token] of tokens.entries()) {
    if (token.star === undefined || (i > 0 && tokens[i - 1]?.run === token.run)) continue
    const second = tokens[i + 1]?.run === token.run ? tokens[i + 1] : undefined
    const pair = second === undefined ? [token] : [token, second]
    // `***` closes first what was opened last.
    if (open.at(-1)?.star === second?.star) pair.reverse()
    for (const star of pair) pairUp(star, open)
  }
}

function pairUp(token: Token, open: Token[]): void {
  const partner = token.closes === true ? open.findLastIndex(other => other.star === token.star) : -1
  const opener = open[partner]
  if (opener === undefined) {
    if (token.opens === true) open.push(token)
    return
  }
  // What was opened in the same run of stars after it may still be closed later.
  const above = open.slice(partner + 1)
  const sameRun = above.every(other => other.run === opener.run)
  open.splice(partner, sameRun ? 1 : open.length)
  opener.role = 'open'
  token.role = 'close'
}

function collect(tokens: readonly Token[]): readonly Chu[] {
  const runs: Chu[] = []
  const depth = { bold: 0, italic: 0 }
  for (const token of tokens) {
    if (token.star !== undefined && token.role !== undefined) {
      depth[token.star] += token.role === 'open' ? 1 : -1
      continue
    }
    const run: Chu = {
      kind: 'chu',
      text: token.text,
      ...(depth.bold > 0 && { bold: true as const }),
      ...(depth.italic > 0 && { italic: true as const }),
      ...(token.thamChieu !== undefined && { thamChieu: token.thamChieu }),
    }
    const last = runs.at(-1)
    if (last !== undefined && isAlike(last, run))
      runs[runs.length - 1] = { ...last, text: last.text + run.text }
    else runs.push(run)
  }
  return runs
}

function isAlike(a: Chu, b: Chu): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.thamChieu === undefined && b.thamChieu === undefined
}
