import type { Argument, Help, HelpConfiguration, Option } from 'commander'
import { displayWidth } from '../diagnostics/display.ts'

/** commander's help in Vietnamese: the words that it has of its own. */
export const helpInVietnamese: HelpConfiguration = {
  styleTitle: title => titles[title] ?? title,
  commandUsage(command) {
    return placeholders(namesOf(command).join(' ') + ` ${command.usage()}`)
  },
  subcommandTerm: command => command.name(),
  optionDescription: withChoices,
  argumentDescription: argument => argument.description,
  displayWidth: text => displayWidth(text),
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Các lệnh:',
}

type Command = Parameters<Help['commandUsage']>[0]

/** «vanban template check» */
export function namesOf(command: Command): readonly string[] {
  return command.parent === null ? [command.name()] : [...namesOf(command.parent), command.name()]
}

function placeholders(usage: string): string {
  return usage.replace('[options]', '[tùy chọn]').replace('[command]', '[lệnh]')
}

function withChoices(option: Option | Argument): string {
  const choices = option.argChoices === undefined ? [] : [`một trong: ${option.argChoices.join(', ')}`]
  const preset = typeof option.defaultValue === 'string' ? [`mặc định: ${option.defaultValue}`] : []
  const extra = [...choices, ...preset].join('; ')
  return extra === '' ? option.description : `${option.description} (${extra})`
}
