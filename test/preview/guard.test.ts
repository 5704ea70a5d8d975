import { describe, expect, it } from 'vitest'
import { isLoopback, refusalOf } from '../../src/preview/guard.ts'

const reach = { host: '127.0.0.1', port: 3030 }
const asked = {
  method: 'GET',
  host: '127.0.0.1:3030',
  origin: undefined,
  site: undefined,
  mode: undefined,
  dest: undefined,
}

describe('who is answered', () => {
  it.each(['127.0.0.1:3030', 'localhost:3030', '[::1]:3030', 'LOCALHOST:3030'])('by the name %s', host => {
    expect(refusalOf({ ...asked, host }, reach)).toBeUndefined()
  })

  it.each([
    undefined,
    '',
    'evil.example:3030',
    '127.0.0.1:3031',
    '127.0.0.1',
    '127.0.0.1:3030.evil.example',
    'localhost.evil.example:3030',
    'evil@127.0.0.1:3030',
    '192.168.1.5:3030',
    '127.0.0.1:3030/',
  ])('not by the name %s', host => {
    expect(refusalOf({ ...asked, host }, reach)).toBe(421)
  })

  it('is told by Origin and Sec-Fetch-Site, too', () => {
    expect(refusalOf({ ...asked, origin: 'http://127.0.0.1:3030' }, reach)).toBeUndefined()
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:8080', 'http://localhost:3030'])
      expect(refusalOf({ ...asked, origin }, reach), origin).toBe(403)
    expect(refusalOf({ ...asked, site: 'same-origin', mode: 'cors' }, reach)).toBeUndefined()
    for (const site of ['cross-site', 'same-site', 'none'])
      expect(refusalOf({ ...asked, site, mode: 'no-cors', dest: 'image' }, reach), site).toBe(403)
    expect(refusalOf({ ...asked, site: 'cross-site', mode: 'navigate', dest: 'iframe' }, reach)).toBe(403)
    expect(refusalOf({ ...asked, site: 'none', mode: 'navigate', dest: 'document' }, reach)).toBeUndefined()
  })

  it('is nobody who wants to write', () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', ''])
      expect(refusalOf({ ...asked, method }, reach)).toBe(405)
  })

  it('by any address, but no name, when every address is listened at', () => {
    const open = { host: '0.0.0.0', port: 3030 }
    expect(refusalOf({ ...asked, host: '192.168.1.5:3030' }, open)).toBeUndefined()
    expect(refusalOf({ ...asked, host: 'evil.example:3030' }, open)).toBe(421)
    expect(refusalOf({ ...asked, host: 'may-toi:3030' }, { host: 'may-toi', port: 3030 })).toBeUndefined()
  })

  it('knows what is this machine alone', () => {
    expect(['127.0.0.1', '127.8.0.1', '::1', 'localhost'].every(isLoopback)).toBe(true)
    expect(['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.evil.example'].some(isLoopback)).toBe(false)
  })
})
