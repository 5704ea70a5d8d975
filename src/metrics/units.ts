/** mm → twips (1/1440 inch), the nearest whole one. */
export function mmToTwips(mm: number): number {
  return Math.round(mm * twipsPerMm)
}

/** mm → whole twips, rounded up: for a least distance, which must not be undercut. */
export function mmToTwipsAtLeast(mm: number): number {
  // + 0: a bare ceil would make -0 of 0.
  return Math.ceil(mm * twipsPerMm - slack) + 0
}

/** pt → twips (20 to the point), the nearest whole one. */
export function ptToTwips(pt: number): number {
  return Math.round(pt * 20)
}

/** twips → mm, not rounded. */
export function twipsToMm(twips: number): number {
  return twips / twipsPerMm
}

/** pt → mm, not rounded. */
export function ptToMm(pt: number): number {
  return (pt * 25.4) / 72
}

/** mm → pt, not rounded. */
export function mmToPt(mm: number): number {
  return (mm * 72) / 25.4
}

/** pt → half-points, the nearest whole one: type sizes (`w:sz` of a run). */
export function ptToHalfPoints(pt: number): number {
  return Math.round(pt * 2)
}

/** pt → English metric units (12 700 to the point), the nearest whole one: lengths in DrawingML. */
export function ptToEmu(pt: number): number {
  return Math.round(pt * 12_700)
}

/** pt → eighths of a point, the nearest whole one: the strength of lines (`w:sz` of a border). */
export function ptToEighths(pt: number): number {
  return Math.round(pt * 8)
}

const twipsPerMm = 1440 / 25.4

/** In twips. Whole numbers of twips come out of floating point a hair off: 25.4 mm must stay 1440. */
const slack = 1e-6
