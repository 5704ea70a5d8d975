import type { Argument, Command, Option } from 'commander'

/** What can stand in a place: files that are definitions, any file, a folder, one of some words, or what only its author knows. */
export type Value =
  | { readonly kind: 'definition' | 'file' | 'folder' | 'text' }
  | { readonly kind: 'words'; readonly words: readonly string[] }

export interface OptionShape {
  /** `-o`, `--output` */
  readonly flags: readonly string[]
  readonly description: string
  readonly value?: Value
}

export interface ArgumentShape {
  readonly name: string
  readonly value: Value
  readonly isVariadic: boolean
}

/** A command as a shell needs to know it. */
export interface CommandShape {
  /** Empty for the program itself; `['template', 'eject']`. */
  readonly path: readonly string[]
  readonly commands: readonly { readonly name: string; readonly summary: string }[]
  readonly options: readonly OptionShape[]
  readonly args: readonly ArgumentShape[]
}

/** Words for the values whose choices the grammar does not hold, by their name, or by command and name: `explain mã`. */
export type KnownWords = Readonly<Record<string, readonly string[]>>

/** A program and all its commands, from the grammar that parses them; hidden ones are left out. */
export function shapesOf(program: Command, known: KnownWords): readonly CommandShape[] {
  return within(program, [], known)
}

function within(command: Command, path: readonly string[], known: KnownWords): readonly CommandShape[] {
  const help = command.createHelp()
  const commands = help.visibleCommands(command)
  const inner = commands.filter(one => command.commands.includes(one))
  const value = (of: Option | Argument, name: string): Value => valueOf(of, name, path.join(' '), known)
  const here: CommandShape = {
    path,
    commands: commands.map(one => ({ name: one.name(), summary: help.subcommandDescription(one) })),
    options: help.visibleOptions(command).map(option => ({
      flags: [option.short, option.long].filter(flag => flag !== undefined),
      description: option.description,
      ...((option.required || option.optional) && { value: value(option, option.long ?? '') }),
    })),
    args: command.registeredArguments.map(argument => ({
      name: argument.name(),
      value: value(argument, argument.name()),
      isVariadic: argument.variadic,
    })),
  }
  // `help <lệnh>` is no command of the list.
  const ofHelp = commands
    .filter(one => !inner.includes(one))
    .map(one => ({
      path: [...path, one.name()],
      commands: [],
      options: [],
      args: [{ name: 'lệnh', value: words(inner.map(each => each.name())), isVariadic: false }],
    }))
  return [here, ...inner.flatMap(one => within(one, [...path, one.name()], known)), ...ofHelp]
}

/** From its choices, the words that are known of it, or what the grammar calls it: `<thư mục|tệp>`. */
function valueOf(of: Option | Argument, name: string, command: string, known: KnownWords): Value {
  const called = 'flags' in of ? (/[<[](.*?)(?:\.\.\.)?[>\]]/.exec(of.flags)?.[1] ?? '') : name
  const found = of.argChoices ?? known[`${command} ${name}`] ?? known[called]
  if (found !== undefined) return words(found)
  const kinds = called.split('|')
  if (kinds.includes('tệp')) return { kind: 'flags' in of || command === '' ? 'file' : 'definition' }
  return { kind: kinds.includes('thư mục') ? 'folder' : 'text' }
}

function words(list: readonly string[]): Value {
  return { kind: 'words', words: list }
}
