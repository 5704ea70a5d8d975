/**
 * Pictures of a terminal for docs/bat-dau.md: the program runs in a real one (tmux), with keys typed into it; what the
 * screen then shows, colours and all, is drawn by Chromium. Wants tmux and a Chromium.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from 'playwright-core'

export interface Scene {
  /** The picture's name. */
  readonly name: string
  /** What is typed, in order, each followed by a pause; `Enter`, `Down` and so on are keys. */
  readonly keys: readonly string[]
}

const COLUMNS = 112
const ROWS = 40
/** Long enough for a cold start on a busy machine. */
const PAUSE = 1500

/** Plays the scenes one after the other in one terminal, cleared between them. */
export async function playScenes(
  scenes: readonly Scene[],
  options: { readonly cwd: string; readonly path: string; readonly browser: Browser },
): Promise<void> {
  const socket = `vanban-${process.pid}`
  const tmux = (...args: readonly string[]): string => run('tmux', '-L', socket, '-u', ...args)
  const size = ['-x', `${COLUMNS}`, '-y', `${ROWS}`]
  const shell = `env -i LANG=C.UTF-8 TERM=xterm-256color HOME=${options.cwd} PATH=${options.path} PS1='$ ' bash --norc --noprofile`
  tmux('-f', '/dev/null', 'new-session', '-d', '-s', 'v', ...size, '-c', options.cwd, shell)
  try {
    await wait(PAUSE)
    for (const { name, keys } of scenes) {
      tmux('send-keys', '-t', 'v', 'C-l')
      await wait(PAUSE / 3)
      for (const key of keys) {
        tmux('send-keys', '-t', 'v', key)
        await wait(/^[A-Z]/.test(key) ? PAUSE : PAUSE / 5)
      }
      await draw(tmux('capture-pane', '-e', '-p', '-t', 'v'), `docs/hinh/${name}.png`, options.browser)
    }
  } finally {
    tmux('kill-server')
  }
}

async function draw(screen: string, file: string, browser: Browser): Promise<void> {
  const page = await browser.newPage({ deviceScaleFactor: 1.5 })
  await page.setContent(`<meta charset="utf-8"><style>
    body { margin: 0; background: #1e1e2e }
    pre { margin: 0; padding: 14px 18px; width: max-content; color: #dfe1ec;
          font: 14px/1.35 'Noto Sans Mono', 'Liberation Mono', monospace }
  </style><pre>${htmlOf(screen.trimEnd())}</pre>`)
  const shot = await page.locator('pre').screenshot()
  writeFileSync(file, shot)
  await page.close()
}

const colours: Readonly<Record<number, string>> = {
  30: '#45475a',
  31: '#f38ba8',
  32: '#a6e3a1',
  33: '#f9e2af',
  34: '#89b4fa',
  35: '#f5c2e7',
  36: '#94e2d5',
  37: '#bac2de',
  90: '#8087a2',
}

/** Text with the terminal's codes of colour and weight (ECMA-48, SGR) → HTML. */
function htmlOf(screen: string): string {
  let style: { colour?: string | undefined; bold?: boolean; dim?: boolean; inverse?: boolean } = {}
  return screen
    .split(/(\u001b\[[\d;]*m)/)
    .map(part => {
      const codes = /^\u001b\[([\d;]*)m$/.exec(part)?.[1]
      if (codes === undefined) return span(part, style)
      for (const code of codes.split(';').map(Number)) {
        if (code === 0) style = {}
        else if (code === 1) style = { ...style, bold: true }
        else if (code === 2) style = { ...style, dim: true }
        else if (code === 7) style = { ...style, inverse: true }
        else if (code === 22) style = { ...style, bold: false, dim: false }
        else if (code === 27) style = { ...style, inverse: false }
        else if (code === 39) style = { ...style, colour: undefined }
        else if (colours[code] !== undefined) style = { ...style, colour: colours[code] }
      }
      return ''
    })
    .join('')
}

function span(
  text: string,
  {
    colour,
    bold,
    dim,
    inverse,
  }: { colour?: string | undefined; bold?: boolean; dim?: boolean; inverse?: boolean },
): string {
  const css = [
    ...(inverse === true
      ? ['background:#dfe1ec;color:#1e1e2e']
      : colour === undefined
        ? []
        : [`color:${colour}`]),
    ...(bold === true ? ['font-weight:bold'] : []),
    ...(dim === true ? ['opacity:.65'] : []),
  ].join(';')
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return css === '' ? escaped : `<span style="${css}">${escaped}</span>`
}

function run(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
  return stdout
}
