import { SaxesParser } from 'saxes'

/**
 * JUnit XML as Jenkins' xUnit plugin accepts it (junit-10.xsd, as far as a report of ours goes): which elements hold
 * which, and their attributes, with `!` the required ones.
 */
const shape: Readonly<
  Record<string, { readonly children: readonly string[]; readonly attributes: readonly string[] }>
> = {
  testsuites: { children: ['testsuite'], attributes: ['name', 'time', 'tests', 'failures', 'errors'] },
  testsuite: {
    children: ['testsuite', 'properties', 'testcase', 'system-out', 'system-err'],
    attributes: [
      'name!',
      'tests!',
      'failures!',
      'errors!',
      'time',
      'skipped',
      'timestamp',
      'hostname',
      'id',
      'package',
      'file',
    ],
  },
  properties: { children: ['property'], attributes: [] },
  property: { children: [], attributes: ['name!', 'value!'] },
  testcase: {
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
    attributes: ['name!', 'classname', 'time', 'group'],
  },
  failure: { children: [], attributes: ['type', 'message'] },
  error: { children: [], attributes: ['type', 'message'] },
  skipped: { children: [], attributes: ['type', 'message'] },
  'system-out': { children: [], attributes: [] },
}

const HOLD_TEXT = ['failure', 'error', 'skipped', 'system-out', 'system-err']

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** Parsed strictly: what is not well-formed throws. */
export function parseXml(xml: string): Element {
  const parser = new SaxesParser()
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('text', text => (open.at(-1)!.text += text))
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return root.children[0]!
}

/** What is wrong with a report's shape; [] when a reader of JUnit XML takes it. */
export function junitProblems(element: Element): readonly string[] {
  const known = shape[element.name]
  if (known === undefined) return [`unknown element ${element.name}`]
  const required = known.attributes.filter(name => name.endsWith('!')).map(name => name.slice(0, -1))
  const allowed = known.attributes.map(name => name.replace('!', ''))
  return [
    ...required.filter(name => !(name in element.attributes)).map(name => `${element.name} lacks ${name}`),
    ...Object.keys(element.attributes)
      .filter(name => !allowed.includes(name))
      .map(name => `${element.name} has ${name}`),
    ...(element.text.trim() !== '' && !HOLD_TEXT.includes(element.name) ? [`${element.name} has text`] : []),
    ...element.children
      .filter(child => !known.children.includes(child.name))
      .map(child => `${element.name} holds ${child.name}`),
    ...element.children.flatMap(junitProblems),
  ]
}
