import { wrap } from './fill.ts'

/** Longer, and a value goes below its key. */
const LINE = 100

/** `key: value` in YAML for any one line of text, as plain as it can be. */
export function keyLine(key: string, text: string): string {
  const line = `${key}: ${isPlain(text) ? text : JSON.stringify(text)}`
  return line.length <= LINE ? line : `${key}: >-\n${wrap(text, '  ')}`
}

/** Whether YAML takes a text for just itself: begins with a letter, and holds nothing that YAML reads. */
function isPlain(text: string): boolean {
  return STARTS_PLAIN.test(text) && !/: |:$| #|\s$/.test(text) && !RESERVED.test(text)
}

const STARTS_PLAIN = /^[a-z\u00c0-\u1ef9]/i
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i
