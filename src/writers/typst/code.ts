declare const brand: unique symbol

/**
 * Typst code. Only what the program itself writes becomes code: the literals of `typ` and the functions here. A text
 * from a definition gets in through `str` alone, as a string literal.
 */
export type Code = string & { readonly [brand]: true }

/** Code as it stands in the program's source, with code in its gaps. */
export function typ(parts: TemplateStringsArray, ...values: readonly Code[]): Code {
  return parts.reduce((all, part, i) => `${all}${values[i - 1] ?? ''}${part}`) as Code
}

/**
 * A text as a string literal: `\` and `"` escaped, control characters as a blank, half a surrogate pair left out. The
 * compiler reads it back as it was: strings know no markup.
 */
export function str(text: string): Code {
  const safe = text
    .replace(HALF_PAIR, '')
    .replace(CONTROL, ' ')
    .replace(/["\\]/g, char => `\\${char}`)
  return `"${safe}"` as Code
}

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/g
const HALF_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A length, in pt to the thousandth. */
export function pt(value: number): Code {
  return `${num(value)}pt` as Code
}

export function num(value: number): Code {
  if (!Number.isFinite(value)) throw new Error('a length is no number')
  // + 0: no -0.
  return String(Math.round(value * 1000) / 1000 + 0) as Code
}

export function bool(value: boolean): Code {
  return String(value) as Code
}

/** `f(key: value, …, content, …)`; what is undefined is left out. */
export function call(name: Code, named: Named, content: readonly Code[] = []): Code {
  return `${name}(${[...pairs(named), ...content].join(', ')})` as Code
}

/** `(key: value, …)` */
export function dict(named: Named): Code {
  const all = pairs(named)
  return `(${all.length === 0 ? ':' : all.join(', ')})` as Code
}

/** `(a, b,)` */
export function list(values: readonly Code[]): Code {
  return `(${values.map(value => `${value},`).join(' ')})` as Code
}

/** Code after code, in code mode. */
export function join(parts: readonly Code[]): Code {
  return parts.filter(part => part !== '').join('\n') as Code
}

/** `{ … }`: what its lines make, one after the other. */
export function block(parts: readonly Code[]): Code {
  return `{\n${join(parts)}\n}` as Code
}

export const nothing = '' as Code

export type Named = Readonly<Record<string, Code | undefined>>

function pairs(named: Named): readonly string[] {
  return Object.entries(named).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]))
}
