import { cacQuyenHan, nguonQuyenHan } from '../../decree/quyen-han.ts'
import { cacNguoiKy, type Signer } from '../../model/van-ban.ts'
import { quyenHanAt } from '../chu-ky.ts'
import type { Finding, Rule } from '../rule.ts'

/** Powers in an order that no stack has. */
export const quyenHanThuTu: Rule = {
  code: 'decree/quyen-han-thu-tu',
  title: 'Thứ tự các dòng quyền hạn',
  why: 'Các dòng quyền hạn ghi từ trên xuống theo đường ủy quyền: «TM.» tên tập thể, rồi «TL.» hoặc «TUQ.» người đứng đầu, rồi «KT.» hoặc «Q.», dưới cùng là chức vụ của người ký.',
  quote:
    '«Trường hợp ký thay mặt tập thể thì phải ghi chữ viết tắt "TM." vào trước tên tập thể lãnh đạo hoặc tên cơ quan, tổ chức.»',
  cite: nguonQuyenHan,
  basis: 'form',
  reads: ['nguoi_ky'],
  type: 'ke-hoach',
  bad: 'nguoi_ky: { quyen_han: [KT, TM], chuc_vu: Phó Chủ tịch, ho_ten: Nguyễn Thị Minh }',
  good: 'nguoi_ky: { quyen_han: [TM, KT], chuc_vu: Phó Chủ tịch, ho_ten: Nguyễn Thị Minh }',
  *check({ nguoi_ky }) {
    for (const signer of cacNguoiKy({ nguoi_ky })) yield* findingsOf(signer)
  },
}

function* findingsOf(signer: Signer): Generator<Finding> {
  const lines = quyenHanAt(signer).flatMap(({ pointer, power }) =>
    power === undefined ? [] : [{ pointer, power }],
  )
  const at = lines.findIndex(({ power }, i) => power.row <= (lines[i - 1]?.power.row ?? 0))
  const wrong = lines[at]
  const above = lines[at - 1]
  if (wrong === undefined || above === undefined) return
  if (wrong.power.row === above.power.row) {
    yield {
      pointer: wrong.pointer,
      message: `Dòng «${wrong.power.abbreviation}» không đi cùng dòng «${above.power.abbreviation}» ở trên.`,
      hint: `Mỗi bậc chỉ có một dòng (${order}).`,
    }
    return
  }
  const right = [...lines].sort((a, b) => a.power.row - b.power.row).map(({ power }) => power.abbreviation)
  yield {
    pointer: wrong.pointer,
    message: `Dòng «${wrong.power.abbreviation}» đứng dưới dòng «${above.power.abbreviation}».`,
    hint: `Ghi theo thứ tự: ${right.join(', ')} (${order}).`,
  }
}

const rows = [1, 2, 3].map(row => cacQuyenHan.filter(power => power.row === row))
const order = rows
  .map(powers => powers.map(({ abbreviation }) => abbreviation).join(' hoặc '))
  .join(' trước ')
