/** Words in place of the `{{…}}` of a starter. */
export interface Words {
  readonly co_quan: string
  readonly don_vi: string
  readonly trich_yeu: string
}

/** As wide as the starters themselves are written. */
const WIDTH = 100

/**
 * Puts words into a starter's folded texts (`>-`), the only places for them, where no word can be taken for YAML, and
 * fills their lines anew.
 */
export function fill(text: string, words: Words): string {
  return text.replace(/>-\n((?:( +).*)(?:\n\2\S.*)*)/g, (whole, body: string, indent: string) =>
    body.includes('{{') ? `>-\n${wrap(put(unfold(body), words), indent)}` : whole,
  )
}

/** One text as the lines of a folded scalar. */
export function wrap(text: string, indent: string): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && indent.length + last.length + 1 + word.length <= WIDTH)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map(line => indent + line).join('\n')
}

function unfold(body: string): string {
  return body
    .split('\n')
    .map(line => line.trim())
    .join(' ')
}

function put(text: string, words: Words): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    Object.hasOwn(words, name) ? words[name as keyof Words] : whole,
  )
}
