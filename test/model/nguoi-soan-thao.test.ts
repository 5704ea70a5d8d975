import { expect, it } from 'vitest'
import { soanThaoOf } from '../../src/model/nguoi-soan-thao.ts'

it.each([
  [{ nguoi_soan_thao: 'PL', so_luong_ban: 300 }, 'PL', '300'],
  [{ nguoi_soan_thao: 'PL.' }, 'PL', ''],
  [{ nguoi_soan_thao: 'PL.(300)' }, 'PL', '300'],
  [{ nguoi_soan_thao: 'PL. (300).', so_luong_ban: 250 }, 'PL', '250'],
  [{ so_luong_ban: 300 }, '', '300'],
  [{}, '', ''],
] as const)('%j', (written, kyHieu, soLuong) => {
  expect(soanThaoOf(written)).toEqual({ kyHieu, soLuong })
})
