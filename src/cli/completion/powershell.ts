import type { CommandShape, Value } from './shape.ts'

/**
 * Completion for PowerShell, 5.1 of Windows included: in ASCII, for it reads a pipe or a file without a BOM in the code
 * page of the machine. Files are left to PowerShell, which offers them where a completer gives nothing.
 */
export function powershell(shapes: readonly CommandShape[]): string {
  const commands = shapes.filter(({ path }) => path.length > 0).map(({ path }) => quoted(path.join(' ')))
  return ascii(`# Gợi ý lệnh vanban trong PowerShell.
Register-ArgumentCompleter -Native -CommandName vanban, vanban.cmd, vanban.ps1 -ScriptBlock {
  param($word, $ast, $position)
  $commands = @(
    ${commands.join(', ')}
  )
  $options = @{
    ${shapes.map(({ path, options }) => `${quoted(path.join(' '))} = ${optionsOf(options)}`).join('\n    ')}
  }
  $values = @{
    ${shapes.flatMap(valuesOf).join('\n    ')}
  }
  $places = @{
    ${shapes.flatMap(placesOf).join('\n    ')}
  }
  $path = ''
  $n = 0
  $last = ''
  foreach ($element in @($ast.CommandElements | Select-Object -Skip 1)) {
    if ($element.Extent.EndOffset -ge $position -and $word -ne '') { break }
    $text = $element.ToString()
    $inner = "$path $text".Trim()
    if ($values.ContainsKey("$path|$last")) { $last = '' ; continue }
    $last = $text
    if ($commands -contains $inner) { $path = $inner; $n = 0 }
    elseif (-not $text.StartsWith('-')) { $n++ }
  }
  if ($values.ContainsKey("$path|$last")) { $found = $values["$path|$last"] }
  elseif ($word.StartsWith('-')) { $found = $options[$path] }
  elseif ($places.ContainsKey("$path|$n")) { $found = $places["$path|$n"] }
  else { $found = $places["$path|*"] }
  foreach ($one in @($found)) {
    if ($null -eq $one) { continue }
    $text, $about = $one -split '\\|', 2
    if (-not $text.StartsWith($word)) { continue }
    if (-not $about) { $about = $text }
    [System.Management.Automation.CompletionResult]::new($text, $text, 'ParameterValue', [regex]::Unescape($about))
  }
}
`)
}

function optionsOf(options: CommandShape['options']): string {
  return list(
    options.flatMap(({ flags, description }) => flags.map(flag => `${flag}|${unescapable(description)}`)),
  )
}

/** The values of each option that takes one; an empty list leaves it to PowerShell. */
function valuesOf({ path, options }: CommandShape): readonly string[] {
  return options.flatMap(({ flags, value }) =>
    value === undefined
      ? []
      : flags.map(flag => `${quoted(`${path.join(' ')}|${flag}`)} = ${wordsOf(value)}`),
  )
}

function placesOf({ path, commands, args }: CommandShape): readonly string[] {
  const at = (place: number | '*', content: string): string =>
    `${quoted(`${path.join(' ')}|${place}`)} = ${content}`
  if (commands.length > 0)
    return [at(0, list(commands.map(({ name, summary }) => `${name}|${unescapable(summary)}`)))]
  return args.map(({ value, isVariadic }, i) => at(isVariadic ? '*' : i, wordsOf(value)))
}

function wordsOf(value: Value): string {
  return list(value.kind === 'words' ? value.words : [])
}

function list(words: readonly string[]): string {
  return `@(${words.map(quoted).join(', ')})`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** What `[regex]::Unescape` gives back. */
function unescapable(text: string): string {
  return text.replaceAll('\\', '\\\\')
}

function ascii(text: string): string {
  return text.replace(/[\u0080-\uffff]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
