import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { readPlain } from '../../src/markup/read-plain.ts'

type Told = readonly (string | readonly [string, Readonly<Record<string, string>>])[]

function plainly(xml: string): Told | undefined {
  const told: (string | readonly [string, Record<string, string>])[] = []
  const isRead = readPlain(xml, {
    open: ({ name, attributes }) => void told.push([name, { ...attributes }]),
    close: () => void told.push('/'),
    text: text => void told.push(`«${text}»`),
  })
  return isRead ? told : undefined
}

function bySaxes(xml: string): Told | undefined {
  const told: (string | readonly [string, Record<string, string>])[] = []
  let depth = 0
  let isRead = true
  const parser = new SaxesParser()
  parser.on('error', () => (isRead = false))
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    told.push([name, { ...attributes }])
  })
  parser.on('closetag', () => {
    depth -= 1
    told.push('/')
  })
  parser.on('text', text => depth > 0 && told.push(`«${text}»`))
  parser.write(xml).close()
  return isRead ? told : undefined
}

describe('readPlain', () => {
  it.each([
    '<a/>',
    ' \n<a x="1"\n y="&quot;&amp;&#x27;">chữ <b/> &lt;x&gt; <c>  </c>\n</a>\n',
    '<a b="c">x > y</a>',
  ])('reads what a template writes: %s', xml => {
    expect(plainly(xml)).toEqual(bySaxes(xml))
    expect(plainly(xml)).toBeDefined()
  })

  it.each(
    [
      ['', 'chữ', '<a>', '<a></b>', '</a>', '<a/><b/>', '<a x="1" x="2"/>', '<a x=1/>', '<a></a x="1">'],
      [
        '<a>&nbsp;</a>',
        '<a>a & b</a>',
        '<a>]]></a>',
        '<a x="<"/>',
        '<a x=">"/>',
        '<a>\u0000</a>',
        '<a/>chữ',
        'x<a/>',
      ],
      [
        '<?at 1?><a/>',
        '<!-- x --><a/>',
        '<a><![CDATA[x]]></a>',
        '<a x="\n"/>',
        '<A/>',
        '<a>\ud83d\ude00</a>',
      ],
    ].flat(),
  )('leaves to a real parser: %s', xml => {
    expect(plainly(xml)).toBeUndefined()
  })

  it('says what a real parser says, or nothing', () => {
    const bits = [
      '<a>',
      '</a>',
      '<b/>',
      '<b x="',
      '"',
      '>',
      '/>',
      '<',
      '&amp;',
      '&',
      ';',
      ' ',
      '\n',
      'ủ',
      ']]>',
      '\r',
      '=',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 12 }), parts => {
        const xml = `<a>${parts.join('')}</a>`
        const told = plainly(xml)
        if (told !== undefined) expect(told).toEqual(bySaxes(xml))
      }),
      { numRuns: 3000, seed: Number(process.env.FC_SEED ?? 1) },
    )
  })
})
