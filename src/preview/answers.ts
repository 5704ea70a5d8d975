import type { ServerResponse } from 'node:http'

/**
 * Nothing but our own files, no script but ours, in no frame, kept nowhere. A picture that is opened by itself can do
 * nothing at all.
 */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const PICTURE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'none'"

const SAFE = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
} as const

export function setSafe(response: ServerResponse): void {
  for (const [name, value] of Object.entries(SAFE)) response.setHeader(name, value)
  response.setHeader('content-security-policy', PAGE_POLICY)
  response.setHeader('cache-control', 'no-store')
}

export function sendText(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.writeHead(200, { 'content-type': type })
  response.end(body)
}

export function sendJson(response: ServerResponse, value: unknown): void {
  sendText(response, 'application/json; charset=utf-8', JSON.stringify(value))
}

/** Its name is its content's: a page that is shown again is not fetched again. */
export function sendPicture(response: ServerResponse, svg: string): void {
  response.setHeader('content-security-policy', PICTURE_POLICY)
  response.setHeader('cache-control', 'private, max-age=31536000, immutable')
  sendText(response, 'image/svg+xml; charset=utf-8', svg)
}

export function sendFile(
  response: ServerResponse,
  file: { readonly name: string; readonly type: string; readonly bytes: Uint8Array },
): void {
  // Plain letters for old programs, the name itself for the rest (RFC 6266).
  const plain = file.name.normalize('NFD').replace(/[^\w. -]/g, '')
  const whole = encodeURIComponent(file.name).replace(
    /['()*]/g,
    char => `%${char.charCodeAt(0).toString(16)}`,
  )
  response.setHeader('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${whole}`)
  sendText(response, file.type, file.bytes)
}

export function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(`${REASONS[status] ?? 'Không trả lời được.'}\n`)
}

const REASONS: Readonly<Record<number, string>> = {
  403: 'Trang này chỉ trả lời chính nó.',
  404: 'Không có ở đây.',
  405: 'Chỉ đọc.',
  409: 'Văn bản còn lỗi nên chưa xuất được.',
  421: 'Máy chủ này không mang tên đó.',
  500: 'vanban hỏng khi trả lời; đây là lỗi của chương trình.',
}
