/** What a definition of the commonest matters starts from, as its file in khoi-dau/ has it. */
export interface Starter {
  /** `--mau`, the file's name. */
  readonly ma: string
  /** «Tổ chức hội nghị» */
  readonly ten: string
  /** Which matters it is for. */
  readonly moTa: string
  /** An example, taken where the author gives none. */
  readonly trichYeu: string
  /** Each top-level key with the comments before it, in order. */
  readonly sections: readonly Section[]
}

export interface Section {
  readonly key: string
  /** Without the line break at its end. */
  readonly text: string
}

/** The starter for who writes everything himself: every type has it, and it stands last. */
export const TRONG = 'trong'

/**
 * A starter's file: a comment «# Tên: mô tả», then the keys that are the document's own, a blank line before each.
 * Throws for another shape: they are the program's own, and a test reads them all.
 * @param file as `Library.starters` names it: `ke-hoach/hoi-nghi.yaml`
 */
export function readStarter(file: string, text: string): Starter {
  const [title = '', ...parts] = text.trimEnd().split(/\n\n(?=[#a-z])/)
  const [, ten, moTa] = /^# ([^:\n]+): ([^\n]+)$/.exec(title) ?? []
  const sections = parts.map(part => ({ key: /^([a-z_]+):/m.exec(part)?.[1] ?? '', text: part }))
  const trichYeu = sections.find(({ key }) => key === 'trich_yeu')?.text.match(/^trich_yeu: (.+)$/m)?.[1]
  if (ten === undefined || moTa === undefined || trichYeu === undefined)
    throw new Error(`${file} is no starter`)
  return { ma: file.replace(/^.*\/|\.yaml$/g, ''), ten, moTa, trichYeu, sections }
}

/** A type's starters in the order in which they are offered. */
export function readStarters(files: Readonly<Record<string, string>>): readonly Starter[] {
  const starters = Object.entries(files).map(([file, text]) => readStarter(file, text))
  return [...starters.filter(({ ma }) => ma !== TRONG), ...starters.filter(({ ma }) => ma === TRONG)]
}
