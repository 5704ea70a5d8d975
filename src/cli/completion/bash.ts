import type { CommandShape, Value } from './shape.ts'

/**
 * Completion for bash, 3.2 of macOS included, where files are left to the shell. Needs no bash-completion.
 * In `case`, `vanban` has read the words before: $path is the command, $n how many arguments it has.
 */
export function bash(shapes: readonly CommandShape[]): string {
  const commands = shapes.filter(({ path }) => path.length > 0)
  const valued = shapes.flatMap(({ path, options }) =>
    options
      .filter(({ value }) => value !== undefined)
      .flatMap(({ flags }) => flags.map(flag => at(path, flag))),
  )
  const values = shapes.flatMap(({ path, options }) =>
    options.flatMap(({ flags, value }) =>
      value === undefined ? [] : [`${flags.map(flag => at(path, flag)).join('|')}) ${set(value)} ;;`],
    ),
  )
  const flags = shapes.map(({ path, options }) => {
    const all = options.flatMap(option => option.flags)
    return `${quoted(path.join(' '))}) words=${quoted(all.join(' '))} ;;`
  })
  return `# Gợi ý lệnh vanban trong bash.
_vanban() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]}
  local path='' n=0 kind='' words='' word i
  # bash tách «--to=pdf» thành ba từ.
  if [[ $cur == '=' ]]; then cur=''
  elif [[ $prev == '=' ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    case "$path|$word" in
      ${commands.map(({ path }) => at(path.slice(0, -1), path.at(-1) ?? '')).join('|')})
        path="\${path:+$path }$word" n=0 ;;
      ${valued.join('|')})
        [[ \${COMP_WORDS[i+1]} == '=' ]] && i=$((i + 1))
        i=$((i + 1)) ;;
      *) [[ $word == -* ]] || n=$((n + 1)) ;;
    esac
  done
  case "$path|$prev" in
    ${values.join('\n    ')}
  esac
  if [[ -z $kind && $cur == -* ]]; then
    kind=words
    case "$path" in
      ${flags.join('\n      ')}
    esac
  fi
  if [[ -z $kind ]]; then
    case "$path|$n" in
      ${shapes.flatMap(positions).join('\n      ')}
      *) kind=text ;;
    esac
  fi
  COMPREPLY=()
  [[ $kind == words ]] && COMPREPLY=($(compgen -W "$words" -- "$cur"))
  type compopt >/dev/null 2>&1 || return 0
  case $kind in
    words|text) compopt +o default ;;
    folder) compopt +o default -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
    definition)
      compopt -o filenames
      mapfile -t COMPREPLY < <(
        compgen -d -- "$cur"
        compgen -f -X '!*.yaml' -- "$cur"
        compgen -f -X '!*.yml' -- "$cur"
      ) ;;
  esac
}
complete -o default -F _vanban vanban
`
}

/** What comes at each place of a command's arguments. */
function positions({ path, commands, args }: CommandShape): readonly string[] {
  if (commands.length > 0) return [`${at(path, '0')}) ${set(wordsOf(commands.map(({ name }) => name)))} ;;`]
  return args.map(
    ({ value, isVariadic }, i) =>
      `${at(path, isVariadic ? '' : String(i))}${isVariadic ? '*' : ''}) ${set(value)} ;;`,
  )
}

function wordsOf(words: readonly string[]): Value {
  return { kind: 'words', words }
}

function set(value: Value): string {
  return value.kind === 'words' ? `kind=words words=${quoted(value.words.join(' '))}` : `kind=${value.kind}`
}

function at(path: readonly string[], word: string): string {
  return quoted(`${path.join(' ')}|${word}`)
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
