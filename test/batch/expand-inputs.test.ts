import { readdir } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { expandInputs, type ReadFolder } from '../../src/batch/expand-inputs.ts'
import { stage, systemError } from '../cli/stage.ts'

/** Folders named «khoa» are somebody else's: a test that runs as root may read all. */
const locked = ((path: string, options: { withFileTypes: true }, done: (...rest: unknown[]) => void) => {
  if (basename(path) === 'khoa') done(systemError('EACCES'))
  else readdir(path, options, done)
}) as unknown as ReadFolder

test.each([
  ['v', ['v/a.yaml'], ['v/khoa']],
  ['v/khoa', [], ['v/khoa']],
  ['v/**/*.yaml', ['v/a.yaml'], ['v/khoa']],
  // It need not look there.
  ['v/*.yaml', ['v/a.yaml'], []],
])('what is in a folder that may not be read is not passed over: %s', async (name, files, unread) => {
  const s = await stage()
  await s.write('v/a.yaml', '')
  await s.write('v/khoa/b.yaml', '')
  const look = (path: string) =>
    Promise.resolve({ path, is: path.includes('*') ? ('nothing' as const) : ('folder' as const) })
  const found = await expandInputs([name], { cwd: s.folder, look, readdir: locked })
  expect(found.inputs.map(({ file }) => file)).toEqual(files.map(file => join(file)))
  expect(found.unread).toEqual(unread.map(folder => ({ folder: join(folder), code: 'EACCES' })))
  expect(found.empty).toEqual([])
})
