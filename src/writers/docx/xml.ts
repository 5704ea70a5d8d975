/**
 * WordprocessingML as text (ISO 29500-1, 17): elements in the order that the schema asks for, lengths in
 * whole twips. A paragraph of a plan is some hundred bytes; building it as objects took ten times longer.
 */

/** An element; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  content = '',
): string {
  let open = `<${name}`
  // The attributes are literals: no key is inherited. Object.entries would make a list of each.
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined) open += ` ${key}="${typeof value === 'number' ? value : escapeXml(value)}"`
  }
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`
}

/** The XML of each, one after the other. Not joined: the engine puts the parts of a long text together only once. */
export function each<V>(all: readonly V[], xmlOf: (one: V, i: number) => string): string {
  let xml = ''
  for (let i = 0; i < all.length; i += 1) xml += xmlOf(all[i] as V, i)
  return xml
}

/** Text as XML: the five special characters, and none that XML 1.0 does not know (section 2.2). */
export function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text
  return text.replace(/[<>&"]/g, char => ENTITIES[char] ?? char).replace(NOT_XML, '')
}

/** Few texts have any of these. */
const SPECIAL = /[<>&"\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }
const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
