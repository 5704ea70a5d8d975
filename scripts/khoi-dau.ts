import { readStarters } from '../src/khoi-dau/starter.ts'
import { tenIn, timLoai } from '../src/decree/loai-van-ban.ts'
import { readStarterFiles, shipped } from '../src/shipped.ts'

/** docs/khoi-dau.md: what `vanban new` can start from. */
export function khoiDauPage(): string {
  return `${[HEAD, ...shipped.types.map(shelf)].join('\n\n')}\n`
}

const HEAD = `<!-- Do scripts/docs.ts sinh ra; sửa ở khoi-dau/. -->

# Các mẫu để bắt đầu

    vanban new                                     # hỏi từng điều: loại, mẫu, trích yếu, đơn vị, người ký
    vanban new ke-hoach --mau hoi-nghi --trich-yeu 'Tổ chức Hội nghị sơ kết 6 tháng'

Lệnh ghi một tệp YAML có chú thích, tạo ra văn bản được ngay. Có [don-vi.yaml](tu-dien.md) thì tệp chỉ có phần riêng của văn bản; chưa có thì
tên cơ quan, địa danh, người ký là ví dụ phải sửa lại. Chỗ cần điền ghi «…»: \`vanban check\` chỉ ra từng chỗ còn sót
(\`prose/cho-chua-dien\`). Lời văn dùng tên cơ quan, đơn vị soạn thảo và trích yếu đã chọn.`

function shelf(loai: string): string {
  const known = timLoai(loai)
  const rows = readStarters(readStarterFiles(loai)).map(
    ({ ma, ten, moTa, trichYeu }) =>
      `| [\`${ma}\`](../khoi-dau/${loai}/${ma}.yaml) | ${ten}: ${moTa} | ${trichYeu} |`,
  )
  return `## ${known === undefined ? loai : tenIn(known)} (\`${loai}\`)\n\n| \`--mau\` | Dùng cho | Ví dụ trích yếu |\n| --- | --- | --- |\n${rows.join('\n')}`
}
