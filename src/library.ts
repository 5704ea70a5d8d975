import type { CoChu } from './decree/thanh-phan.ts'
import type { Schemas } from './model/schema-at.ts'
import type { Validator } from './model/validate.ts'
import type { Template } from './template/render.ts'
import type { Skeleton } from './writers/docx/pack.ts'
import { shipped } from '#shipped'

/** What a document type needs, ready to run. */
export interface LoaiDaNap {
  readonly id: string
  readonly validator: Validator
  readonly template: Template
}

/** Where types come from. The shipped set is compiled ahead in `dist/`, and on the fly in development. */
export interface Library {
  /** The ids of the supported types, in the decree's order. */
  readonly types: readonly string[]
  load(loai: string): Promise<LoaiDaNap | undefined>
  /** Of an office's profile, don-vi.yaml. */
  profileValidator(): Promise<Validator>
  /** The JSON Schemas by id (`ke-hoach.schema.json`, `chung.schema.json`). */
  schemas(): Promise<Schemas>
  /** Of JSON reports. */
  reportValidator(): Promise<Validator>
  /** What all .docx of a size set have alike. */
  skeleton(coChu: CoChu): Promise<Skeleton>
  /** The template's and the partials' sources: `{ 'ke-hoach.hbs': …, 'partials/phan-dau.hbs': … }`. */
  sources(): Promise<Readonly<Record<string, string>>>
  /** A type's examples, to try templates on: `{ 'ke-hoach/day-du.yaml': … }`. Their pictures are not with them. */
  examples(loai: string): Promise<Readonly<Record<string, string>>>
  /** What definitions of a type start from, the bodies alone: `{ 'ke-hoach/hoi-nghi.yaml': … }`. */
  starters(loai: string): Promise<Readonly<Record<string, string>>>
}

export const shippedLibrary: Library = shipped

export type { Schemas } from './model/schema-at.ts'
