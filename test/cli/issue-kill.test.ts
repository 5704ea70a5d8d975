import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const PROFILE = `co_quan_ban_hanh: Ủy ban nhân dân xã Trà Bồng
dia_danh: Trà Bồng
nguoi_ky:
  chu-tich: { quyen_han: TM, chuc_vu: Chủ tịch, ho_ten: Hồ Văn Trung }
so_dang_ky: { tep: 'so-{nam}.csv', day_so: theo-loai }
`
const KE_HOACH = `loai_van_ban: ke-hoach
trich_yeu: Phòng, chống thiên tai
noi_dung: [Tổ chức thực hiện.]
nguoi_ky: chu-tich
noi_nhan: [UBND tỉnh]
`

/** One that is killed before change `n`; 0 is never. */
function issue(n: number, folder: string): SpawnSyncReturns<string> {
  const child = ['--import', 'tsx', 'test/cli/kill-at.ts', String(n), folder]
  const argv = ['issue', 'kh.yaml', '--ngay', '2026-06-15']
  return spawnSync(process.execPath, [...child, ...argv], { encoding: 'utf8' })
}

it('kill -9 before each change of the disk loses no number and doubles none', { timeout: 240_000 }, () => {
  let n = 1
  for (; ; n += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'vanban-giet-'))
    writeFileSync(join(folder, 'don-vi.yaml'), PROFILE)
    writeFileSync(join(folder, 'kh.yaml'), KE_HOACH)
    const killed = issue(n, folder)
    // Killed after all was written, it is refused a second time; what stands on the disk tells.
    if (killed.signal === 'SIGKILL') issue(0, folder)
    else expect(killed.status, killed.stderr).toBe(0)
    const rows = readFileSync(join(folder, 'so-2026.csv'), 'utf8').trim().split('\r\n').slice(1)
    expect(rows, `${n}`).toHaveLength(1)
    expect(rows[0]).toMatch(/^"?0?1\/KH-UBND/)
    expect(readFileSync(join(folder, 'kh.yaml'), 'utf8')).toContain('so_van_ban: 1\n')
    expect(existsSync(join(folder, 'kh.docx'))).toBe(true)
    rmSync(folder, { recursive: true })
    if (killed.signal !== 'SIGKILL') break
  }
  expect(n).toBeGreaterThan(5)
})
