/** Where a tag begins and where it ends. */
export type Ends = readonly [open: string, close: string]

/** How a template language writes a value, a loop over paragraphs and a condition on them, as its documentation has it. */
export interface Syntax {
  readonly value: (name: string, inLoop: boolean) => string
  readonly loop: (list: string) => Ends
  /** In a loop, by a value of the item. */
  readonly when: (kind: string) => Ends
  /** Whether these stand in paragraphs of their own, or in the first and the last of what they hold. */
  readonly ends: 'around' | 'within'
}

/** Each by the name of its package. */
export const syntaxes = {
  docxtemplater: {
    value: name => `{${name}}`,
    loop: list => [`{#${list}}`, `{/${list}}`],
    when: kind => [`{#${kind}}`, `{/${kind}}`],
    ends: 'around',
  },
  'easy-template-x': {
    value: name => `{${name}}`,
    loop: list => [`{#${list} [loopOver: "paragraph"]}`, `{/${list}}`],
    when: kind => [`{#${kind} [loopOver: "paragraph"]}`, `{/${kind}}`],
    ends: 'within',
  },
  'docx-templates': {
    value: (name, inLoop) => `+++INS ${inLoop ? '$x.' : ''}${name}+++`,
    loop: list => [`+++FOR x IN ${list}+++`, '+++END-FOR x+++'],
    when: kind => [`+++IF $x.${kind}+++`, '+++END-IF+++'],
    ends: 'around',
  },
} as const satisfies Readonly<Record<string, Syntax>>
