import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import { check } from '../../src/index.ts'
import { keHoach } from '../definition.ts'

const file = 'rieng.hbs'
const own = (more = '') => `<van-ban loai="{{loai_van_ban}}">
{{> phan-dau}}<ten-loai/><trich-yeu>{{> cac-dong trich_yeu}}</trich-yeu>{{> than-van-ban}}
<noi-nhan>{{#each noi_nhan}}<mot-noi>{{this}}</mot-noi>{{/each}}</noi-nhan>${more}</van-ban>`
const yaml = stringify(
  keHoach({
    muc_do_khan: 'khan',
    noi_dung: ['Thực hiện theo Phụ lục kèm theo.'],
    phu_luc: [{ noi_dung: ['Danh sách.'] }],
  }),
)
const told = async (source?: string): Promise<readonly (string | undefined)[]> =>
  (await check(yaml, source === undefined ? {} : { template: { source, file } })).diagnostics
    .filter(({ code }) => code === 'template/khong-in')
    .map(({ pointer, range }) => (range === undefined ? undefined : pointer))

it('what the definition has and the template leaves out is told, at its key', async () => {
  expect(await told(own())).toEqual(['/muc_do_khan', '/phu_luc'])
  expect(await told(own('{{> phu-luc}}'))).toEqual(['/muc_do_khan'])
})

it('a shipped template leaves out nothing', async () => {
  expect(await told()).toEqual([])
})
