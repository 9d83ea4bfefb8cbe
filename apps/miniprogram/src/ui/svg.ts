/** What encodeURIComponent leaves as it is. */
const ESCAPED: Readonly<Record<string, string>> = { "'": '%27', '(': '%28', ')': '%29' }

/**
 * An SVG text as an image source. What is safe in a data URI stays readable, which keeps it (and setData) small.
 * Quotes of both kinds and brackets are escaped: WeChat puts the source into a CSS url() of its own.
 */
export function svgDataUri(svg: string): string {
  const body = encodeURIComponent(svg)
    .replace(/%(2F|3A|3D|2C|3B)/g, decodeURIComponent)
    .replace(/['()]/g, (sign) => ESCAPED[sign] ?? sign)
  return `data:image/svg+xml,${body}`
}
