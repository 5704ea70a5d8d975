/** A plan of khoản under mục, tasks, and an annex with a table: as long as asked. */
export function keHoachDai(paragraphs: number, tasks: number, rows: number): string {
  const head = [
    'loai_van_ban: ke-hoach',
    'co_quan_ban_hanh: Ủy ban nhân dân xã Trà Bồng',
    'dia_danh: Trà Bồng',
    'trich_yeu: Phòng, chống thiên tai năm 2026',
    'nguoi_ky: { chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A }',
    'noi_nhan: [UBND tỉnh]',
    'noi_dung:',
  ]
  const body = Array.from({ length: paragraphs }, (_, i) =>
    i % 10 === 0
      ? `  - muc: Nội dung thứ ${i / 10 + 1}\n    noi_dung:`
      : `      - khoan: Các phòng, đơn vị thuộc xã và các thôn rà soát, thực hiện nhiệm vụ số ${i}, báo cáo kết quả đúng thời gian quy định.`,
  )
  const list = Array.from(
    { length: tasks },
    (_, i) =>
      `      - nhiem_vu: Tổ chức thực hiện nhiệm vụ số ${i}\n        chu_tri: Phòng Kinh tế\n        phoi_hop: Công an xã; các thôn\n        thoi_gian: Quý II năm 2026\n        san_pham: Báo cáo`,
  )
  const work = tasks === 0 ? [] : ['  - muc: Nhiệm vụ theo phụ lục', '    noi_dung:', ...list]
  const annex =
    rows === 0
      ? []
      : [
          'phu_luc:',
          '  - tieu_de: Danh sách hộ dân',
          '    noi_dung:',
          '      - bang_bieu:',
          '          cot: [{ ten: TT }, { ten: Chủ hộ }, { ten: Thôn }, { ten: Số người, kieu: so, tong: true }]',
          '          tong: Tổng cộng',
          '          hang:',
          ...Array.from(
            { length: rows },
            (_, i) => `            - [${i + 1}, Nguyễn Văn Hòa, Thôn ${i % 9}, ${i % 7}]`,
          ),
        ]
  return [...head, ...body, ...work, ...annex].join('\n')
}
