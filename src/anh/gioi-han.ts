/** A picture's file may have so many bytes; a page scanned at 600 dots an inch has about a tenth. */
export const MAX_ANH_BYTES = 20 * 1024 * 1024

/** And so many pixels: a whole A4 page at 600 dots an inch has 35 million. */
export const MAX_PIXELS = 40_000_000
