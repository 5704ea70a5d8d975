import { theDieu } from '../../decree/cite.ts'
import { thuaUyQuyen } from '../../decree/quyen-han.ts'
import { cacNguoiKy, type Signer } from '../../model/van-ban.ts'
import { quyenHanAt } from '../chu-ky.ts'
import type { Finding, Rule } from '../rule.ts'

/** Somebody signing for the one who signs by authorisation. */
export const tuqUyQuyenLai: Rule = {
  code: 'decree/tuq-uy-quyen-lai',
  title: 'Ký thừa ủy quyền thì không ủy quyền lại',
  why: 'Người được ủy quyền («TUQ.») phải tự ký, nên dưới dòng «TUQ.» không có dòng quyền hạn nào nữa. Ký thừa lệnh thì khác: người được ký thừa lệnh được giao lại cho cấp phó ký thay (khoản 4 Điều 13).',
  quote: '«Người được ký thừa ủy quyền không được ủy quyền lại cho người khác ký.»',
  cite: theDieu('13.3'),
  basis: 'must',
  reads: ['nguoi_ky'],
  type: 'ke-hoach',
  bad: 'nguoi_ky: { quyen_han: [TUQ. CHỦ TỊCH, KT], chuc_vu: Phó Trưởng phòng, ho_ten: Nguyễn Thị Minh }',
  good: 'nguoi_ky: { quyen_han: TUQ. CHỦ TỊCH, chuc_vu: Trưởng phòng, ho_ten: Nguyễn Thị Minh }',
  *check({ nguoi_ky }) {
    for (const signer of cacNguoiKy({ nguoi_ky })) yield* findingsOf(signer)
  },
}

function* findingsOf(signer: Signer): Generator<Finding> {
  const lines = quyenHanAt(signer)
  const below = lines[lines.findIndex(({ power }) => power === thuaUyQuyen) + 1]
  if (below === undefined || lines.every(({ power }) => power !== thuaUyQuyen)) return
  yield {
    pointer: below.pointer,
    message: `Dưới dòng «${thuaUyQuyen.abbreviation}» không có dòng «${below.written}»: người được ủy quyền phải tự ký.`,
    hint: `Bỏ dòng này; chuc_vu là chức vụ của người được ủy quyền.`,
  }
}
