export const WIDTH = 1200;
export const HEIGHT = 900;

/** A camera that looks along z from eye height: metres in, pixels out. x runs right, y up, z away. */
class Camera {
  constructor({ x = 0, y = 1.6, horizon = 400, focal = 900, centre = WIDTH / 2 }) {
    Object.assign(this, { eyeX: x, eyeY: y, horizon, focal, centre });
  }

  /** How many pixels a metre is at that distance. */
  scale(z) {
    return this.focal / z;
  }

  point([x, y, z]) {
    return [this.centre + this.scale(z) * (x - this.eyeX), this.horizon - this.scale(z) * (y - this.eyeY)];
  }

  /** A flat face through the given corners. */
  face(corners, fill, more = '') {
    const points = corners.map((corner) => this.point(corner).map(rounded).join(' '));
    return `<path d="M${points.join('L')}Z" fill="${fill}" ${more}/>`;
  }

  /** Upright, facing us, at one distance. */
  front(z, [left, right], [low, high], fill, more) {
    return this.face(
      corners([left, low], [right, high]).map(([x, y]) => [x, y, z]),
      fill,
      more,
    );
  }

  /** Upright, along the way we look, at one x. */
  side(x, [near, far], [low, high], fill, more) {
    return this.face(
      corners([near, low], [far, high]).map(([z, y]) => [x, y, z]),
      fill,
      more,
    );
  }

  /** Flat, at one height. */
  floor(y, [left, right], [near, far], fill, more) {
    return this.face(
      corners([left, near], [right, far]).map(([x, z]) => [x, y, z]),
      fill,
      more,
    );
  }

  line(from, to, stroke, width, more = '') {
    const [[x1, y1], [x2, y2]] = [this.point(from).map(rounded), this.point(to).map(rounded)];
    return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${stroke}" stroke-width="${rounded(width)}" ${more}/>`;
  }
}

export const camera = (place) => new Camera(place);

const rounded = (pixels) => pixels.toFixed(1);
const corners = ([a, b], [c, d]) => [
  [a, b],
  [c, b],
  [c, d],
  [a, d],
];

/** A disc that stands on a side plane (x fixed), such as a wheel. */
export const disc = (x, y, z, radius) =>
  Array.from({ length: 20 }, (_, at) => [x, y + radius * Math.sin((at * Math.PI) / 10), z + radius * Math.cos((at * Math.PI) / 10)]);

/** A colour made lighter (above 1) or darker. */
export function shade(colour, factor) {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `#${channels
    .map((value) =>
      Math.min(255, Math.round(value * factor))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
