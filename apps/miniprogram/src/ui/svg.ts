/** An SVG text as an image source. Characters that are safe in a data URI stay readable, which keeps it (and setData) small. */
export function svgDataUri(svg: string): string {
  const body = encodeURIComponent(svg.replace(/"/g, "'")).replace(/%(2F|3A|3D|2C|3B|20)/g, (escaped) =>
    escaped === '%20' ? '%20' : decodeURIComponent(escaped),
  )
  return `data:image/svg+xml,${body}`
}
