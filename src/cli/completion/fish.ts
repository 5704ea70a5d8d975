import type { CommandShape, Value } from './shape.ts'

/** Completion for fish, which shows each description. */
export function fish(shapes: readonly CommandShape[]): string {
  const valued = shapes.flatMap(({ path, options }) =>
    options
      .filter(({ value }) => value !== undefined)
      .flatMap(({ flags }) => flags.map(flag => quoted(`${path.join(' ')}|${flag}`))),
  )
  const commands = shapes
    .filter(({ path }) => path.length > 0)
    .map(({ path }) => quoted(`${path.slice(0, -1).join(' ')}|${path.at(-1) ?? ''}`))
  return `# Gợi ý lệnh vanban trong fish.

# Lệnh đang gõ và số tham số đã có của nó, ví dụ «template check|1».
function __vanban_place
  set -l path ''
  set -l n 0
  set -l skip no
  for word in (commandline -opc)[2..-1]
    if test $skip = yes
      set skip no
    else if contains -- "$path|$word" ${commands.join(' ')}
      set path (string trim -- "$path $word")
      set n 0
    else if contains -- "$path|$word" ${valued.join(' ')}
      set skip yes
    else if not string match -q -- '-*' $word
      set n (math $n + 1)
    end
  end
  echo "$path|$n"
end

function __vanban_in
  string match -q -- "$argv[1]" (__vanban_place)
end

complete -c vanban -f
${shapes.flatMap(linesOf).join('\n')}
`
}

function linesOf({ path, commands, options, args }: CommandShape): readonly string[] {
  const name = path.join(' ')
  const line = (place: string, rest: string): string =>
    `complete -c vanban -n ${quoted(`__vanban_in ${quoted(`${name}|${place}`)}`)} ${rest}`
  const flagsOf = (flags: readonly string[]): string =>
    flags.map(flag => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)).join(' ')
  return [
    ...commands.map(({ name: inner, summary }) => line('0', `-a ${inner} -d ${quoted(summary)}`)),
    ...options.map(({ flags, description, value }) =>
      line(
        '*',
        [flagsOf(flags), value === undefined ? '' : takes(value), `-d ${quoted(description)}`]
          .filter(Boolean)
          .join(' '),
      ),
    ),
    ...args.map(({ value, isVariadic }, i) => line(isVariadic ? '*' : String(i), gives(value))),
  ]
}

/** How an option takes its value. */
function takes(value: Value): string {
  if (value.kind === 'file' || value.kind === 'definition') return '-r -F'
  return value.kind === 'text' ? '-x' : `-x ${gives(value)}`
}

function gives(value: Value): string {
  switch (value.kind) {
    case 'words':
      return `-a ${quoted(value.words.join(' '))}`
    case 'folder':
      return "-a '(__fish_complete_directories)'"
    case 'definition':
      return "-k -a '(__fish_complete_suffix .yaml)'"
    case 'file':
      return '-F'
    case 'text':
      return '-f'
  }
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
