/** The willow tree at the east gate, with its tea table: dusk at 19:00. Drawn small: it travels in the stylesheet, as text. */

const SKY = '<linearGradient id="s" x2="0" y2="1"><stop stop-color="#1D3B3E"/><stop offset="1" stop-color="#55786A"/></linearGradient>'
const HOUSES =
  '<path d="M214,118h44v82h-44zM262,134h58v66h-58zM324,150h51v50h-51z" fill="#2B4A49"/>' +
  '<path d="M222,128h9v11h-9zM241,128h9v11h-9zM222,148h9v11h-9zM272,144h9v11h-9zM300,144h9v11h-9zM286,164h9v11h-9zM334,160h9v11h-9zM355,160h9v11h-9z" fill="#F0C66B"/>'
const HILLS = '<path d="M0,196c90-14 250-12 375,0v54H0z" fill="#3F6650"/><path d="M0,214c120-12 260-8 375,4v32H0z" fill="#4B7559"/>'
const TREE =
  '<path d="M40,222c12-50-2-96 18-150l16,2c-10,52-2,100 14,148zM62,96c20-26 60-40 110-42l1,4c-44,6-82,20-104,46z" fill="#5A4532"/>' +
  '<path d="M150,44c30-8 60-10 90-4" stroke="#5A4532" stroke-width="4" fill="none"/>'
const CROWN: readonly (readonly [number, number, number, string])[] = [
  [18, 26, 46, '#3E6E49'], [76, 12, 50, '#3E6E49'], [140, 14, 40, '#3E6E49'], [192, 8, 34, '#3E6E49'],
  [40, 18, 34, '#4F8455'], [104, 8, 38, '#4F8455'], [164, 6, 28, '#4F8455'],
]
const LANTERN =
  '<path d="M236,40v70" stroke="#2B3330"/><g fill="#F3C66B"><circle cx="236" cy="128" r="46" opacity=".12"/><circle cx="236" cy="128" r="30" opacity=".16"/></g>' +
  '<ellipse cx="236" cy="127" rx="16" ry="15" fill="#D8573F"/><path d="M230,112v30M242,112v30" stroke="#B8432F" stroke-width="1.5"/><path d="M228,109h16v4h-16zM228,141h16v4h-16zM235,145h2v11h-2z" fill="#E9C36A"/>'
const TABLE =
  '<ellipse cx="212" cy="226" rx="92" ry="9" fill="#355845"/><path d="M158,188h108l-9,9h-90z" fill="#B6874F"/>' +
  '<path d="M174,197h9v28h-9zM241,197h9v28h-9zM128,206h28v5h-28zM132,211h4v15h-4zM148,211h4v15h-4zM268,206h28v5h-28zM272,211h4v15h-4zM288,211h4v15h-4z" fill="#8F6638"/>' +
  '<path d="M196,188c-3-16 27-16 24,0zM220,180c9-4 10,2 5,7l-3-1zM205,173h6v4h-6zM172,188l-1-8h12l-1,8zM240,188l-1-8h12l-1,8z" fill="#F3EDDE"/>'

type Strand = Readonly<{ x: number; y: number; length: number; bend: number; light: boolean }>

/** Where a strand hangs from, and how long it is; by turns they bend to the left and to the right. */
const STRANDS: readonly Strand[] = (
  [[2, 60, 92], [16, 66, 70], [30, 62, 112], [46, 58, 60], [98, 56, 78], [114, 54, 104], [130, 50, 66], [146, 48, 96], [163, 46, 58], [180, 40, 84], [198, 36, 60], [212, 30, 44]] as const
).map(([x, y, length], i) => ({ x, y, length, bend: i % 2 ? 9 : -7, light: i % 3 === 0 }))
const LEAF_EVERY = 9
/** A stalk ends this much of its bend to the side. */
const END = 0.4

const tenth = (length: number) => Number(length.toFixed(1))

/** One leaf, pointed at both ends, hanging outwards to the left or to the right. */
const leaf = (side: 1 | -1) => `q${4 * side},-1,${6 * side},6q${-5 * side},0,${-6 * side},-6z`

function leavesOf({ x, y, length, bend }: Strand): string {
  let path = ''
  for (let n = 1; n * LEAF_EVERY < length; n += 1) {
    const part = (n * LEAF_EVERY) / length
    const across = tenth(x + 2 * (1 - part) * part * bend + part * part * bend * END)
    path += `M${across},${y + n * LEAF_EVERY}${leaf(n % 2 ? 1 : -1)}`
  }
  return path
}

const leaves = (light: boolean) => STRANDS.filter((strand) => strand.light === light).map(leavesOf).join('')
const stalks = STRANDS.map(({ x, y, length, bend }) => `M${x},${y}q${bend},${length / 2},${tenth(bend * END)},${length}`).join('')

export function willowSvg(): string {
  const crown = CROWN.map(([x, y, r, fill]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`).join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 375 250" preserveAspectRatio="xMidYMax slice"><defs>${SKY}</defs><path d="M0,0h375v250H0z" fill="url(#s)"/>` +
    `<circle cx="330" cy="112" r="15" fill="#F3E3B4"/>${HOUSES}${HILLS}${TREE}${crown}` +
    `<path d="${stalks}" fill="none" stroke="#8ABF6A" stroke-width="1.3"/><path d="${leaves(true)}" fill="#A9CF72"/><path d="${leaves(false)}" fill="#8ABF6A"/>` +
    `${LANTERN}${TABLE}</svg>`
  )
}
