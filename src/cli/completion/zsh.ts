import type { ArgumentShape, CommandShape, OptionShape, Value } from './shape.ts'

/** Completion for zsh: a file of a folder in $fpath, or read by `source`. */
export function zsh(shapes: readonly CommandShape[]): string {
  return `#compdef vanban
# Gợi ý lệnh vanban trong zsh.

${shapes.map(shape => define(shape, shapes)).join('\n\n')}

if [ "$funcstack[1]" = _vanban ]; then
  _vanban "$@"
else
  compdef _vanban vanban
fi
`
}

function define(shape: CommandShape, shapes: readonly CommandShape[]): string {
  const options = shape.options.flatMap(optionSpecs)
  if (shape.commands.length === 0) {
    const specs = [...options, ...shape.args.map(argumentSpec)]
    return `${nameOf(shape.path)}() {\n  _arguments -s -S ${specs.length === 0 ? "''" : specs.join(LINE)}\n}`
  }
  const list = shape.commands.map(({ name, summary }) => quoted(`${name}:${summary}`))
  const inner = shapes.filter(
    ({ path }) => path.length === shape.path.length + 1 && startsWith(path, shape.path),
  )
  const calls = inner.map(({ path }) => `${path.at(-1) ?? ''}) ${nameOf(path)} ;;`)
  return `${nameOf(shape.path)}() {
  local curcontext="$curcontext" state line
  local -a commands
  _arguments -C ${[...options, "'1:lệnh:->command'", "'*::tham số:->rest'"].join(LINE)}
  case $state in
    command)
      commands=(
        ${list.join('\n        ')}
      )
      _describe -t commands lệnh commands ;;
    rest)
      case $line[1] in
        ${calls.join('\n        ')}
      esac ;;
  esac
}`
}

const LINE = ' \\\n    '

/** Each spelling of an option, none after another: `'(-o --output)-o[…]:tệp:_files'`. */
function optionSpecs({ flags, description, value }: OptionShape): readonly string[] {
  const others = flags.length > 1 ? `(${flags.join(' ')})` : ''
  const action = value === undefined ? '' : `:giá trị:${actionOf(value)}`
  return flags.map(flag => {
    const long = value !== undefined && flag.startsWith('--') ? '=' : ''
    return quoted(`${others}${flag}${long}[${description.replace(/[[\]\\]/g, '\\$&')}]${action}`)
  })
}

function argumentSpec({ name, value, isVariadic }: ArgumentShape, at: number): string {
  return quoted(`${isVariadic ? '*' : at + 1}:${name.replaceAll(':', '\\:')}:${actionOf(value)}`)
}

function actionOf(value: Value): string {
  switch (value.kind) {
    case 'words':
      return `(${value.words.join(' ')})`
    case 'definition':
      return '_files -g "*.(yaml|yml)"'
    case 'folder':
      return '_files -/'
    case 'file':
      return '_files'
    case 'text':
      return ''
  }
}

function nameOf(path: readonly string[]): string {
  return ['_vanban', ...path].join('_')
}

function startsWith(path: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((name, i) => path[i] === name)
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
