import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { servedFile } from '../../src/preview/served-path.ts'

let root = ''
let outside = ''

beforeAll(async () => {
  outside = await realpath(await mkdtemp(join(tmpdir(), 'vanban-ngoai-')))
  root = join(outside, 'trong')
  await mkdir(join(root, 'sau'), { recursive: true })
  await mkdir(join(root, '.git'))
  for (const name of ['mot.yaml', 'sau/hai.yml', 'ghi-chu.txt', '.git/an.yaml', '.an.yaml'])
    await writeFile(join(root, name), 'x')
  await writeFile(join(outside, 'bi-mat.yaml'), 'x')
  await symlink(join(outside, 'bi-mat.yaml'), join(root, 'lien-ket.yaml'))
  await symlink(outside, join(root, 'thu-muc'))
  await symlink(join(root, 'mot.yaml'), join(root, 'cung-cho.yaml'))
})
afterAll(() => rm(outside, { recursive: true }))

describe('the file that a name means', () => {
  it.each(['mot.yaml', 'sau/hai.yml', 'cung-cho.yaml'])('is served: %s', async name => {
    expect(await servedFile(root, name)).toBe(join(root, name))
  })

  it.each([
    '',
    'ghi-chu.txt',
    'khong-co.yaml',
    '../bi-mat.yaml',
    'sau/../../bi-mat.yaml',
    './mot.yaml',
    'sau//hai.yml',
    '..\\bi-mat.yaml',
    'C:bi-mat.yaml',
    'mot.yaml\0.yaml',
    '.an.yaml',
    '.git/an.yaml',
    'lien-ket.yaml',
    'thu-muc/bi-mat.yaml',
    'sau',
  ])('is not served: %s', async name => {
    expect(await servedFile(root, name)).toBeUndefined()
    expect(await servedFile(root, join(root, name))).toBeUndefined()
  })
})
