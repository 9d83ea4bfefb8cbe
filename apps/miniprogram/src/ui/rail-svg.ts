import { PALETTE } from '../theme/palette'

/**
 * The willow branch: one matter's way through three stages. One leaf is one recorded step (at most six are drawn per stage);
 * solid wood has happened, dots have not.
 */
export type RailState = Readonly<{
  /** Recorded steps per stage. */
  steps: readonly [number, number, number]
  /** The stage that holds the matter; 3 when all three are behind it. */
  at: 0 | 1 | 2 | 3
  /** How the branch goes on from its tip: it grows; it waits for a named day; it ended here; it grew into another branch. */
  tip?: 'growing' | 'resting' | 'cut' | 'grafted'
}>

export const RAIL = { width: 375, height: 112, discs: [42, 161, 269], radius: 26, radiusNow: 32 } as const

/** What lies between the discs, where leaves may grow. */
const SPANS = [
  [72, 119],
  [197, 240],
  [299, 362],
] as const
const MOST_LEAVES = 6
const END = 378

const COLOUR = { sprout: PALETTE.sprout, mid: '#8FBF6B', wood: PALETTE['willow-300'], dot: '#7FA98C', tea: PALETTE['tea-400'], cream: PALETTE.cream }

/** Height of the branch at x: one slow wave. */
function heightAt(x: number): number {
  return 62 + 11 * Math.sin((x / RAIL.width) * Math.PI * 2.1 + 0.5)
}

export function discY(stage: 0 | 1 | 2): number {
  return heightAt(RAIL.discs[stage])
}

function point(x: number): string {
  return `${x},${heightAt(x).toFixed(1)}`
}

function branch(from: number, to: number): string {
  const points: string[] = []
  for (let x = from; x < to; x += 6) points.push(point(x))
  points.push(point(to))
  return `M${points.join('L')}`
}

/** Turned and scaled by one matrix: the drawing crosses to the view as text, so its length counts. */
function leaf(x: number, index: number): string {
  const slope = Math.atan2(heightAt(x + 1) - heightAt(x - 1), 2)
  const turn = slope + ((index % 2 ? 46 : -46) * Math.PI) / 180
  const scale = (21 - (index % 3) * 2) / 20
  const [cos, sin] = [(Math.cos(turn) * scale).toFixed(2), (Math.sin(turn) * scale).toFixed(2)]
  return `<path transform="matrix(${cos},${sin},${negative(sin)},${cos},${x},${heightAt(x).toFixed(1)})" d="M0 0C4-6.5 13-7 21 0 13 5.5 5 5 0 0Z"/>`
}

const negative = (number: string) => (number.startsWith('-') ? number.slice(1) : `-${number}`)

/** Light and dark leaves take turns on each stage's part of the branch. */
function leavesAt(places: readonly (readonly number[])[]): string {
  return [COLOUR.sprout, COLOUR.mid]
    .map((fill, dark) => {
      const drawn = places.flatMap((xs) => xs.flatMap((x, index) => (index % 2 === dark ? [leaf(x, index)] : [])))
      return drawn.length > 0 ? `<g fill="${fill}">${drawn.join('')}</g>` : ''
    })
    .join('')
}

/** Where each leaf of a stage stands. A stage under way keeps room for its next leaf. */
function leafPlaces(stage: 0 | 1 | 2, steps: number, underWay: boolean): number[] {
  const [from, to] = SPANS[stage]
  const drawn = Math.min(Math.max(steps, 0), MOST_LEAVES)
  const pace = (to - from) / Math.max(underWay ? drawn + 1 : drawn, 3)
  return Array.from({ length: drawn }, (_, k) => Math.round(from + pace * (k + 0.35)))
}

/** How far the solid wood reaches: past the last leaf, and at least past the disc that holds the matter. */
function reach(places: readonly (readonly number[])[], at: RailState['at']): number {
  if (at === 3) return END
  const last = Math.max(0, ...places.flat())
  const started = SPANS[at][0] + 8
  const own = places[at]
  return Math.max(last ? last + 12 : 0, own?.length ? 0 : started)
}

function tipMark(x: number, tip: NonNullable<RailState['tip']>): string {
  const y = heightAt(x)
  const at = (dx: number, dy: number) => `${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}`
  switch (tip) {
    case 'growing':
      return `<circle cx="${x}" cy="${y.toFixed(1)}" r="3.2" fill="${COLOUR.sprout}"/>`
    case 'resting':
      return `<path d="M${at(4, -6)}V${(y + 6).toFixed(1)}M${at(10, -6)}V${(y + 6).toFixed(1)}" stroke="${COLOUR.tea}" stroke-width="3" stroke-linecap="round"/>`
    case 'cut':
      return `<path d="M${at(3, -7)}L${at(-1, 7)}" stroke="${COLOUR.cream}" stroke-width="3" stroke-linecap="round"/>`
    case 'grafted':
      return `<path d="M${at(-2, 0)}q11-3 15-17t17-19" fill="none" stroke="${COLOUR.wood}" stroke-width="3" stroke-linecap="round"/><circle cx="${(x + 31).toFixed(1)}" cy="${(y - 36.5).toFixed(1)}" r="4" fill="${COLOUR.sprout}"/>`
  }
}

export function railSvg({ steps, at, tip = 'growing' }: RailState): string {
  const stages = [0, 1, 2] as const
  const places = stages.map((stage) => leafPlaces(stage, steps[stage], stage >= at))
  const solidTo = Math.min(reach(places, at), END)
  const goesOn = solidTo < RAIL.width
  const rest =
    goesOn && (tip === 'growing' || tip === 'resting')
      ? `<path d="${branch(solidTo + (tip === 'resting' ? 16 : 6), END)}" fill="none" stroke="${COLOUR.dot}" stroke-width="2.5" stroke-linecap="round" stroke-dasharray="0.1 8"/>`
      : ''
  const leaves = leavesAt(places)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${RAIL.width} ${RAIL.height}" width="${RAIL.width}" height="${RAIL.height}">` +
    `<path d="${branch(-5, solidTo)}" fill="none" stroke="${COLOUR.wood}" stroke-width="3" stroke-linecap="round"/>` +
    `${rest}${leaves}${goesOn ? tipMark(solidTo, tip) : ''}</svg>`
  )
}
