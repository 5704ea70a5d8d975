/** docs/mau.md, from the vocabulary, the functions and the shape of what a template sees. */
import { tagOf } from '../src/markup/vocabulary.ts'
import { mapsOf, vanBanShape } from '../src/model/hinh-dang.ts'
import { functions } from '../src/template/functions.ts'
import { blocks } from '../src/template/render.ts'
import { mauParts, type MauPart } from './mau-parts.ts'

export function mauPage(): string {
  return `<!-- Do scripts/mau.ts sinh ra; sửa ở scripts/mau-parts.ts, src/markup/vocabulary.ts, src/template/functions.ts. -->

# Viết khuôn riêng

Khuôn là một tệp Handlebars (\`.hbs\`): nó nêu các thành phần thể thức bằng thẻ, theo thứ tự của sơ đồ ở Mục IV Phần I Phụ lục I, và lời
của chúng lấy từ định nghĩa. Khuôn không nêu cỡ chữ, phông hay khoảng cách: những điều đó do nghị định định, chương trình lo.

## Bắt đầu

    vanban template eject ke-hoach -o khuon      # chép khuôn có sẵn và các khuôn con ra khuon/
    vanban render ke-hoach.yaml --template khuon
    vanban template check khuon                  # kiểm tra khuôn, tạo thử các ví dụ có sẵn

Thư mục khuôn phủ lên bộ có sẵn: tệp nào không có trong thư mục thì dùng tệp có sẵn, nên chỉ cần giữ những tệp đã sửa.

| Tệp trong thư mục | Là gì |
| --- | --- |
| \`<loại>.hbs\` | khuôn của một loại, ví dụ \`ke-hoach.hbs\` |
| \`partials/<tên>.hbs\` | khuôn con, gọi bằng \`{{> <tên>}}\` |
| \`<loại>.tuy-bien.schema.json\`, \`tuy-bien.schema.json\` | lược đồ của các khóa riêng dưới \`tuy_bien\` |

Thư mục chỉ là dữ liệu: không mã nào trong đó được chạy. Chữ của người soạn không bao giờ thành mã đánh dấu, vì \`{{ }}\` luôn mã hóa;
\`{{{ }}}\` bị từ chối.

## Các thẻ

${mauParts.map(partSection).join('\n')}
## Gọi giá trị

\`{{khóa}}\` in một giá trị; \`{{nhom.khoa}}\` in một khóa bên trong; \`{{this}}\` là mục đang xét, \`../\` ra ngoài một tầng, \`@root\` là
cả văn bản. Các khối: ${blocks.map(name => `\`{{#${name}}}\``).join(', ')}. Danh sách thì \`{{#each}}\`, nhóm khóa thì \`{{#with}}\`; chỗ có thể vắng thì \`{{#if}}\`.

| Chỗ | Khóa |
| --- | --- |
${mapsOf(vanBanShape())
  .map(
    ({ name, keys }) =>
      `| ${name} | ${Object.entries(keys())
        .map(([key, shape]) => `\`${key}\`${shape.kind === 'list' ? ' […]' : ''}`)
        .join(', ')} |\n`,
  )
  .join('')}
\`[…]\` là danh sách.

## Các hàm

| Viết | Với | Thành |
| --- | --- | --- |
${functions.flatMap(({ examples }) => examples.map(({ call, args, result }) => `| \`${call}\` | ${JSON.stringify(args[0])} | ${result} |\n`)).join('')}
${functions.map(({ name, does }) => `- \`${name}\`: ${does}\n`).join('')}
Hàm lồng nhau thì đặt trong ngoặc: \`{{viet-hoa-dau (doc-tien tuy_bien.kinh_phi)}}\`. Giá trị trống cho ra chỗ trống.

## Khóa riêng của cơ quan

Định nghĩa ghi các khóa riêng dưới \`tuy_bien\`, khuôn in bằng \`{{tuy_bien.…}}\`:

\`\`\`yaml
tuy_bien:
  kinh_phi: 173000000
  nguon: Ngân sách xã năm 2026
\`\`\`

\`\`\`handlebars
<khoan><loi-van>Kinh phí: {{in-so tuy_bien.kinh_phi}} đồng ({{doc-tien tuy_bien.kinh_phi}}), từ {{tuy_bien.nguon}}.</loi-van></khoan>
\`\`\`

Khai báo chúng trong \`tuy-bien.schema.json\` cạnh khuôn (JSON Schema 2020-12) thì định nghĩa được kiểm tra theo, và khuôn gọi nhầm tên
được báo:

\`\`\`json
{
  "properties": {
    "kinh_phi": { "title": "Kinh phí", "type": "integer", "minimum": 0, "examples": [173000000] },
    "nguon": { "title": "Nguồn kinh phí", "type": "string", "examples": ["Ngân sách xã"] }
  },
  "required": ["kinh_phi"],
  "additionalProperties": false
}
\`\`\`

## Khi khuôn sai

Mọi lỗi của khuôn nêu tệp, dòng, cột của khuôn và các lời gọi khuôn con dẫn tới đó («Gọi từ: …»). \`vanban template check\` báo: khóa, hàm,
khuôn con, thẻ không có (kèm «Có phải …?»), thẻ đặt sai chỗ, ba ngoặc, khóa mà khuôn có sẵn in còn khuôn riêng thì không; rồi tạo thử các ví
dụ có sẵn và đối chiếu với nghị định. Xem từng mã bằng \`vanban explain <mã>\`.
`
}

function partSection({ id, title, intro, tags, markup }: MauPart): string {
  const rows = Object.entries(tags).map(
    ([name, makes]) => `| \`<${name}>\` | ${makes} | ${placesOf(name)} | ${attributesOf(name)} |\n`,
  )
  return `### ${title}

${intro}

| Thẻ | In ra | Đứng trong | Thuộc tính |
| --- | --- | --- | --- |
${rows.join('')}
\`\`\`xml
${markup}
\`\`\`

![${title}](hinh/mau-${id}.png)
`
}

function placesOf(name: string): string {
  const places = tagOf(name)?.in ?? []
  return places.map(place => (place === '' ? 'ngoài cùng' : `\`${place}\``)).join(', ')
}

function attributesOf(name: string): string {
  const attributes = Object.entries(tagOf(name)?.attributes ?? {})
  return attributes.map(([key, pattern]) => `\`${key}\`${valuesOf(pattern)}`).join(', ')
}

/** `^(a|b)?$` → « (a, b)» */
function valuesOf({ source }: RegExp): string {
  const [, choices] = /^\^\(((?:[a-z-]+\|)+[a-z-]+)\)\??\$$/.exec(source) ?? []
  return choices === undefined ? '' : ` (${choices.replaceAll('|', ', ')})`
}
