import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Files } from './files.ts'
import { schemaFolder } from './schema-install.ts'
import type { Session } from './session.ts'

/**
 * What stands behind `$schema=` in a definition, so that an editor finds the schema without network: the one installed in
 * its workspace, else the package's own, by a path that stays true when the project moves, where both lie in one.
 * @param path of the definition, absolute
 */
export async function schemaRef(loai: string, path: string, session: Session): Promise<string | undefined> {
  const folder = dirname(path)
  const installed = await upward(folder, join(schemaFolder, `${loai}.schema.json`), session.files)
  if (installed !== undefined) return written(relative(folder, installed), installed)
  const own = await session.engine.schemaFile(loai)
  if (own === undefined) return undefined
  return written(isWithin(projectOf(own), path) ? relative(folder, own) : undefined, own)
}

/** The nearest file of that name, in a folder or one that it lies in. */
async function upward(folder: string, name: string, files: Files): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    if ((await files.stat(join(at, name)))?.isFile() === true) return join(at, name)
    if (dirname(at) === at) return undefined
  }
}

/** The folder whose node_modules the package is in; its own root, in its own tree. */
function projectOf(schema: string): string {
  const installed = schema.indexOf(`${sep}node_modules${sep}`)
  return installed === -1 ? dirname(dirname(schema)) : schema.slice(0, installed)
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return !way.startsWith('..') && !isAbsolute(way)
}

/** The editor reads up to the first space, and decodes only what is an address. */
function written(way: string | undefined, path: string): string {
  const plain = way?.split(sep).join('/')
  return plain === undefined || /\s/.test(plain) ? pathToFileURL(path).href : plain
}
