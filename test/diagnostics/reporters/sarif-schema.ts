import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'

/**
 * SARIF's own schema (OASIS; taken from @microsoft/jest-sarif, MIT). It is of draft 4: of what it uses, only the name of its
 * `id` has changed since.
 */
const { $schema, id, ...schema } = JSON.parse(
  readFileSync(new URL('../../fixtures/sarif-2.1.0.schema.json', import.meta.url), 'utf8'),
) as Record<string, unknown>
void [$schema, id]

const validate = new Ajv({
  allErrors: true,
  strict: false,
  // One of its patterns is sloppy.
  unicodeRegExp: false,
  formats: {
    uri: /^[a-z][a-z0-9+.-]*:[!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]*$/,
    'uri-reference': /^(?:%[0-9A-Fa-f]{2}|[!#$&'()*+,\-./0-9:;=?@A-Z[\]_a-z~])*$/,
    'date-time': true,
  },
}).compile(schema)

/** What SARIF's schema says against a report; [] when it is valid. */
export function sarifProblems(report: unknown): readonly string[] {
  return validate(report)
    ? []
    : (validate.errors ?? []).map(error => `${error.instancePath} ${error.message}`)
}
