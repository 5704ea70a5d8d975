/** «3,2 giây», «2 phút 5 giây», «1 giờ 4 phút». */
export function durationText(milliseconds: number): string {
  const seconds = milliseconds / 1000
  if (seconds < 59.95) return `${seconds.toFixed(1).replace('.', ',')} giây`
  const whole = Math.round(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return hours > 0 ? `${hours} giờ ${minutes} phút` : `${minutes} phút ${rest} giây`
}
