import { expect, test } from 'vitest'
import { githubReport } from '../../../src/diagnostics/reporters/github.ts'
import { file, goiY, kyHieu, range, run, whole } from './runs.ts'

test('an annotation a problem, errors first, without what is accepted', () => {
  expect(githubReport(whole)).toBe(
    [
      '::error title=file/bao-cao-thieu-phan::Thiếu phần 3/5.',
      '::error file=a.yaml,line=2,endLine=2,col=1,endColumn=3,title=decree/ky-hieu-co-nam::Ký hiệu có năm.%0ACách sửa: Bỏ năm.%0ACăn cứ: điểm c khoản 3 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP',
      '::warning file=khuon/ke-hoach.hbs,line=3,endLine=3,col=5,endColumn=7,title=template/duong-dan-la::Không có «x».',
      '::notice file=a.yaml,line=5,endLine=6,title=prose/hai-dau-cach::Có hai dấu cách.',
      '',
    ].join('\n'),
  )
})

test('nothing gets out of its place', () => {
  const message = '100%\r\n::error::giả\u001b[0m'
  const name = 'a:b,c%\n::x.yaml'
  const text = githubReport(run([file(name, { ...goiY, file: name, message, range: range(1, 1, 1, 1) })]))
  expect(text).toBe(
    '::notice file=a%3Ab%2Cc%25%0A%3A%3Ax.yaml,line=1,endLine=1,col=1,endColumn=1,title=prose/hai-dau-cach::100%25%0A::error::giả\\x1b[0m\n',
  )
})

test('nothing to say is nothing', () => {
  expect(githubReport(run([file('a.yaml', { ...kyHieu, accepted: true })]))).toBe('')
})
