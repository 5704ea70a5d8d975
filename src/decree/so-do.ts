import { the } from './cite.ts'

/**
 * The diagram of Mục IV, from the top of the page down: the components of a row stand beside each other,
 * or each in a place of its own. Ids are those of markup and tree.
 */
export const soDo = {
  rows: [
    ['pham-vi-luu-hanh'],
    [
      'quoc-hieu',
      'co-quan-chu-quan',
      'co-quan-ban-hanh',
      'so-ky-hieu',
      'dia-danh-thoi-gian',
      'trich-yeu-cong-van',
    ],
    ['do-mat', 'muc-do-khan'],
    ['ten-loai'],
    ['trich-yeu'],
    ['kinh-gui'],
    ['can-cu'],
    ['noi-dung'],
    ['nguoi-ky', 'noi-nhan', 'nguoi-soan-thao'],
    ['dia-chi-co-quan'],
    ['phu-luc'],
  ],
  cite: the('IV'),
} as const
