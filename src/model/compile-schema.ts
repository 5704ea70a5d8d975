import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import type { Schemas } from './schema-at.ts'
import type { Validator } from './validate.ts'

/** Compiles the schemas as they are: development, tests, and schemas of a user's own. */
export function compileSchema(schemas: Schemas, id: string): Validator {
  return makeAjv(schemas).getSchema(id) as unknown as Validator
}

/** The same as JavaScript source (an ES module with a default export), to be bundled. */
export function schemaToCode(schemas: Schemas, id: string): string {
  const ajv = makeAjv(schemas)
  const validate = ajv.getSchema(id)
  if (validate === undefined) throw new Error(`no schema ${id}`)
  return standaloneCode.default(ajv, validate)
}

function makeAjv(schemas: Schemas): Ajv2020 {
  return new Ajv2020({
    allErrors: true,
    strict: true,
    // `type` beside `items` and `properties` of a $ref'd neighbour is how the schemas stay short.
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    code: { source: true, esm: true },
    schemas: Object.values(schemas),
  })
}
