/** Every part of a package but what the document itself says, by name; its document part holds `BODY` once. */
export type SkeletonParts = ReadonlyMap<string, string | Uint8Array>

/** Where the content goes in the skeleton's document part. */
export const BODY = '<!--body-->'
