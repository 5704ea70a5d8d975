import { readFileSync, renameSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { DocumentState, ListState } from '../../src/preview/messages.ts'
import { ask, definition, serve, states } from './stage.ts'

const doc = '/su-kien?tep=kh.yaml'

describe('vanban preview', () => {
  it('tells of each save, of errors with their place, and of recovery', async () => {
    const { address, write, folder } = await serve({ 'kh.yaml': definition }, ['kh.yaml', '--port', '0'])
    const told = states<DocumentState>(address, doc)
    const first = await told.next()
    expect(first).toMatchObject({
      stale: false,
      title: expect.stringContaining('Phòng, chống') as string,
      inFolder: false,
    })

    await write('kh.yaml', definition.replace('dia_danh', 'dia_dan'))
    const broken = await told.next()
    expect(broken.stale).toBe(true)
    expect(broken.sheets).toEqual(first.sheets)
    const error = broken.findings.find(found => found.severity === 'error')!
    expect(error).toMatchObject({ line: 4, own: true, file: 'kh.yaml' })
    expect(error.frame.join('\n')).toContain('dia_dan: Trà Bồng')

    await write('moi.yaml', definition.replace('thiên tai', 'bão, lũ'))
    renameSync(join(folder, 'moi.yaml'), join(folder, 'kh.yaml'))
    const recovered = await told.next()
    expect(recovered.stale).toBe(false)
    expect(recovered.sheets[0]?.hash).not.toBe(first.sheets[0]?.hash)
    told.close()
  })

  it('watches the template, and quotes it', async () => {
    const template = readFileSync('templates/ke-hoach.hbs', 'utf8')
    const { address, write } = await serve({ 'kh.yaml': definition, 'rieng.hbs': template }, [
      'kh.yaml',
      '--port',
      '0',
      '--template',
      'rieng.hbs',
    ])
    const told = states<DocumentState>(address, doc)
    expect((await told.next()).stale).toBe(false)
    await write('rieng.hbs', template.replace('{{loai_van_ban}}', '{{loai_van_bam}}'))
    const [error] = (await told.next()).findings
    expect(error).toMatchObject({ file: 'rieng.hbs', own: false })
    expect(error?.frame.join('')).toContain('loai_van_bam')
    await write('rieng.hbs', template)
    expect((await told.next()).stale).toBe(false)
    told.close()
  })

  it('watches the profile, there or not, and names it as the place of what it gives', async () => {
    const { address, write } = await serve({ 'kh.yaml': definition.replace(/^dia_danh.*\n/m, '') }, [
      'kh.yaml',
      '--port',
      '0',
    ])
    const told = states<DocumentState>(address, doc)
    expect((await told.next()).findings).toMatchObject([{ code: 'schema/thieu-truong' }])
    await write('don-vi.yaml', '# của xã\ndia_danh: Trà Bồng\n')
    const shown = await told.next()
    expect(shown.findings).toEqual([])
    const places = shown.sheets.flatMap(({ places: all }) => all)
    const elsewhere = places.filter(place => place.elsewhere !== undefined)
    expect(elsewhere).toMatchObject([{ pointer: '/dia_danh', elsewhere: 'don-vi.yaml:2' }])
    expect(elsewhere[0]).not.toHaveProperty('line')
    await write('don-vi.yaml', 'dia_dang: Trà Bồng\n')
    const [error] = (await told.next()).findings
    expect(error).toMatchObject({ code: 'schema/khoa-la', file: 'don-vi.yaml', own: false })
    expect(error?.frame.join('')).toContain('dia_dang')
    told.close()
  })

  it('lists a folder, and what comes and goes in it', async () => {
    const { address, write } = await serve({ 'kh.yaml': definition, 'khac.yaml': 'a: 1\n' }, [
      '.',
      '--port',
      '0',
    ])
    const told = states<ListState>(address, '/danh-sach')
    expect((await told.next()).entries.map(entry => entry.file)).toEqual(['kh.yaml'])
    await write('moi.yaml', definition)
    expect((await told.next()).entries.map(entry => entry.file)).toEqual(['kh.yaml', 'moi.yaml'])
    told.close()
    const card = JSON.parse((await ask(address, '/the?tep=kh.yaml')).body) as { pages: number }
    expect(card.pages).toBe(1)
  })

  it('serves nothing but the document, to nobody but itself', async () => {
    const { address, port } = await serve({ 'kh.yaml': definition, 'khac.yaml': definition }, [
      'kh.yaml',
      '--port',
      '0',
    ])
    const status = async (path: string, headers = {}): Promise<number> =>
      (await ask(address, path, headers)).status
    expect(await status('/')).toBe(302)
    expect(await status('/xem?tep=kh.yaml')).toBe(200)
    for (const path of [
      '/khac',
      '/kh.yaml',
      '/the?tep=khac.yaml',
      '/the?tep=../kh.yaml',
      '/the',
      '/danh-sach',
      '/constructor',
      '/tai?tep=kh.yaml&dang=exe',
    ])
      expect(await status(path), path).toBe(404)
    expect(await status('/the?tep=kh.yaml', { host: `evil.example:${port}` })).toBe(421)
    expect(await status('/the?tep=kh.yaml', { origin: 'https://evil.example' })).toBe(403)
    expect(await status('/the?tep=kh.yaml', { 'sec-fetch-site': 'cross-site' })).toBe(403)
  })

  it('lets no script run but its own', async () => {
    const { address } = await serve({ 'kh.yaml': definition }, ['kh.yaml', '--port', '0'])
    const told = states<DocumentState>(address, doc)
    const hash = (await told.next()).sheets[0]!.hash
    told.close()
    const page = await ask(address, '/xem?tep=kh.yaml')
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self';/)
    expect(page.headers['content-security-policy']).not.toMatch(/unsafe|\*|data:/)
    expect(page.body).not.toMatch(/<script(?! src="\/trang\.js")|\son\w+=|https?:\/\//)
    const picture = await ask(address, `/hinh?tep=kh.yaml&ma=${hash}`)
    expect(picture.status).toBe(200)
    expect(picture.headers['content-security-policy']).toMatch(/default-src 'none';.* sandbox/)
    expect(picture.headers['x-content-type-options']).toBe('nosniff')
  })

  it('gives the .docx, but none of what has errors', async () => {
    const { address, write } = await serve({ 'kh.yaml': definition }, ['kh.yaml', '--port', '0'])
    const file = await ask(address, '/tai?tep=kh.yaml&dang=docx')
    expect(file.status).toBe(200)
    expect(file.body.startsWith('PK')).toBe(true)
    expect(file.headers['content-disposition']).toContain('filename="kh.docx"')
    const told = states<DocumentState>(address, doc)
    await told.next()
    await write('kh.yaml', 'loai_van_ban: [\n')
    await told.next()
    expect((await ask(address, '/tai?tep=kh.yaml&dang=docx')).status).toBe(409)
    told.close()
  })

  it('names a taken port, takes the next, and frees it in the end', async () => {
    const blocker = createServer()
    const port = await new Promise<number>(resolve =>
      blocker.listen(0, '127.0.0.1', () => resolve((blocker.address() as { port: number }).port)),
    )
    onTestFinished(() => void blocker.close())
    const served = await serve({ 'kh.yaml': definition }, ['kh.yaml', '--port', String(port)])
    expect(served.said()).toContain(`Cổng ${port} đang có chương trình khác dùng; lấy cổng ${served.port}.`)
    expect(served.port).toBeGreaterThan(port)
    const told = states<DocumentState>(served.address, doc)
    await told.next()
    expect(await served.stop()).toBe(0)
    const again = createServer()
    await new Promise<void>((resolve, reject) => {
      again.on('error', reject)
      again.listen(served.port, '127.0.0.1', resolve)
    })
    again.close()
  })

  it('says what is wrong with the command line', async () => {
    expect((await serve({}, ['khong-co.yaml'])).said()).toContain('file/khong-tim-thay')
    expect((await serve({ 'kh.yaml': definition }, ['kh.yaml', '--port', 'x'])).said()).toContain(
      '«x» không phải số cổng.',
    )
    expect((await serve({ 'kh.yaml': definition }, ['kh.yaml', '--host', '203.0.113.9'])).said()).toContain(
      'máy này không có địa chỉ 203.0.113.9',
    )
  })
})
