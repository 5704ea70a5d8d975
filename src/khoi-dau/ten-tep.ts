/** No more letters of the trích yếu than a clerk would type. */
const LONGEST = 60

/** The file name of a new definition, of letters that every system knows: `ke-hoach-to-chuc-hoi-nghi.yaml`. */
export function tenTep(loai: string, trichYeu: string): string {
  const words = trichYeu
    .toLowerCase()
    .replace(/đ/g, 'd')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '')
  const kept: string[] = []
  for (const word of words) {
    if ([...kept, word].join('-').length > LONGEST) break
    kept.push(word)
  }
  return `${[loai, ...kept].join('-')}.yaml`
}
