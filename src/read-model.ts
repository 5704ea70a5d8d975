import { checkModel, checkSoundParts } from './check/check-model.ts'
import { checkReferences } from './check/check-references.ts'
import { checkTables } from './check/check-tables.ts'
import { loaiVanBan, tenIn, timLoai } from './decree/loai-van-ban.ts'
import { nearest } from './diagnostics/nearest.ts'
import { fail, ok } from './diagnostics/outcome.ts'
import type { Diagnostic, Outcome } from './diagnostics/types.ts'
import type { Library, LoaiDaNap } from './library.ts'
import { filledSchemas } from './model/filled-schemas.ts'
import { validateModel } from './model/validate.ts'
import type { VanBan } from './model/van-ban.ts'
import type { Source } from './source/read-yaml.ts'

/**
 * A read definition → its model, held to the schema of its type and to every rule on the model. Of one that the
 * schema refuses, its sound parts are held to them all the same. With pointers.
 */
export async function readModel(source: Source, library: Library): Promise<Outcome<VanBan>> {
  const type = typeOf(source.value)
  const loai = type === undefined ? undefined : await library.load(type)
  const validator = loai?.validator ?? (await anyValidator(library))
  const valid = await validateModel(source.value, validator, async () =>
    filledSchemas(await library.schemas()),
  )
  if (isMap(source.value) && loai === undefined) {
    // What hangs neither on the type nor on its schema is told all the same.
    const problem = unknownType(type, library)
    const unsound = [...valid.diagnostics, { ...problem, pointer: '/loai_van_ban' }]
    return fail(problem, ...checkSoundParts(source.value, unsound))
  }
  if (valid.value === undefined)
    return fail(...valid.diagnostics, ...checkSoundParts(source.value, valid.diagnostics))
  return ok(valid.value, [
    ...checkModel(valid.value),
    ...checkTables(valid.value),
    ...checkReferences(valid.value),
  ])
}

/** For a text that is no map at all, any type's schema says so. */
async function anyValidator(library: Library): Promise<LoaiDaNap['validator']> {
  const [first = ''] = library.types
  const loai = await library.load(first)
  if (loai === undefined) throw new Error('the library has no type')
  return loai.validator
}

function unknownType(type: string | undefined, library: Library): Diagnostic {
  const supported = library.types.join(', ')
  if (type === undefined)
    return {
      code: 'schema/thieu-truong',
      severity: 'error',
      message: 'Định nghĩa thiếu khóa loai_van_ban (Loại văn bản).',
      hint: `Thêm một trong: ${library.types.map(id => `loai_van_ban: ${id}`).join('; ')}`,
      pointer: '',
      onKey: true,
    }
  const known = timLoai(type)
  const near = nearest(
    type,
    loaiVanBan.map(loai => loai.id),
  )
  return {
    code: 'schema/loai-van-ban',
    severity: 'error',
    message:
      known === undefined
        ? `Không có loại văn bản «${type}».`
        : `Loại văn bản ${tenIn(known).toLowerCase()} chưa được hỗ trợ.`,
    hint: `${known === undefined && near !== undefined ? `Có phải bạn muốn ${near}? ` : ''}Các loại đã hỗ trợ: ${supported}.`,
    pointer: '/loai_van_ban',
  }
}

function typeOf(value: unknown): string | undefined {
  return isMap(value) && typeof value.loai_van_ban === 'string' ? value.loai_van_ban : undefined
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
