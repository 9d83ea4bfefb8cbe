/** The picture is drawn in these units, whatever size it is developed in. */
export const WIDTH = 800;
export const HEIGHT = 600;

type More = Readonly<Record<string, string | number>>;
const attributes = (more: More) =>
  Object.entries(more)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
const at = (value: number) => value.toFixed(1);

/** Chance that comes out the same for the same seed on every machine. */
export class Chance {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  one<T>(of: readonly T[], otherwise: T): T {
    return of[Math.floor(this.next() * of.length)] ?? otherwise;
  }
}

/** Shapes as SVG. Lengths in units of the picture; colours as #rrggbb. */
export class Pen {
  readonly chance: Chance;
  constructor(seed: number) {
    this.chance = new Chance(seed * 7919 + 17);
  }

  box(x: number, y: number, width: number, height: number, fill: string, more: More = {}): string {
    return `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" fill="${fill}"${attributes(more)}/>`;
  }

  round(x: number, y: number, radiusX: number, radiusY: number, fill: string, more: More = {}): string {
    return `<ellipse cx="${at(x)}" cy="${at(y)}" rx="${at(radiusX)}" ry="${at(radiusY)}" fill="${fill}"${attributes(more)}/>`;
  }

  /** Through the points x, y, x, y, … */
  shape(points: readonly number[], fill: string, more: More = {}): string {
    return `<path d="M${points.map(at).join(' ')}Z" fill="${fill}"${attributes(more)}/>`;
  }

  line(points: readonly number[], stroke: string, width: number, more: More = {}): string {
    return `<path d="M${points.map(at).join(' ')}" fill="none" stroke="${stroke}" stroke-width="${at(width)}" stroke-linejoin="round" stroke-linecap="round"${attributes(more)}/>`;
  }

  /** Soft and dark, as what stands on the ground throws it. */
  shadow(x: number, y: number, radiusX: number, radiusY: number): string {
    return this.round(x, y, radiusX, radiusY, '#10140f', { opacity: 0.32, filter: 'url(#soft)' });
  }

  /** The same thing so many times. */
  times(count: number, draw: (index: number) => string): string {
    return Array.from({ length: count }, (_, index) => draw(index)).join('');
  }
}

/** Lighter above 1, darker below. */
export function shade(colour: string, factor: number): string {
  const channels = [1, 3, 5].map((from) => Math.min(255, Math.round(Number.parseInt(colour.slice(from, from + 2), 16) * factor)));
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
