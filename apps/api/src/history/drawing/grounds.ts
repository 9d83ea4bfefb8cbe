import { HEIGHT, shade, WIDTH, type Pen } from './pen';

const WALLS = ['#d8c5a6', '#cbb89a', '#c9beb0', '#d3bfa9', '#bfc4bd'];
const HORIZON = 300;

/** Houses far off, a lawn or paving before them. */
export function yard(pen: Pen, { night = false, paved = false } = {}): string {
  const dim = night ? 0.32 : 1;
  const sky = night ? '#18212e' : pen.chance.one(['#a9c6d8', '#b9cdd6', '#c7d2d4'], '#a9c6d8');
  const ground = shade(paved ? '#a39d92' : '#86995f', dim);
  const parts = [pen.box(0, 0, WIDTH, HORIZON + 10, sky), pen.box(0, HORIZON, WIDTH, HEIGHT - HORIZON, ground)];
  for (let x = -40; x < WIDTH; x += 150 + pen.chance.between(0, 90)) parts.push(house(pen, x, night, dim));
  parts.push(pen.shape([0, HEIGHT, 0, 470, WIDTH, 400, WIDTH, HEIGHT], shade('#b3aca0', dim)));
  parts.push(pen.times(60, () => speck(pen, ground)));
  return parts.join('');
}

function house(pen: Pen, x: number, night: boolean, dim: number): string {
  const [width, top] = [pen.chance.between(120, 190), pen.chance.between(60, 150)];
  const wall = shade(pen.chance.one(WALLS, '#d8c5a6'), dim);
  const parts = [pen.box(x, top, width, HORIZON - top, wall), pen.box(x, top - 8, width, 8, shade(wall, 0.7))];
  for (let y = top + 18; y < HORIZON - 24; y += 32) {
    for (let left = x + 14; left < x + width - 22; left += 34) {
      const lit = night && pen.chance.next() < 0.35;
      parts.push(pen.box(left, y, 20, 17, lit ? '#efc874' : shade('#7f939b', night ? 0.4 : 0.9 + pen.chance.next() * 0.25)));
    }
  }
  return parts.join('');
}

const speck = (pen: Pen, ground: string) =>
  pen.round(
    pen.chance.between(0, WIDTH),
    pen.chance.between(HORIZON + 12, HEIGHT),
    pen.chance.between(3, 26),
    3,
    shade(ground, pen.chance.between(0.8, 1.15)),
    { opacity: 0.5 },
  );

/** An outer wall close by, with its plinth and the ground before it. */
export function wall(pen: Pen, colour = pen.chance.one(WALLS, '#d8c5a6')): string {
  const parts = [pen.box(0, 0, WIDTH, 470, colour), pen.box(0, 400, WIDTH, 70, shade(colour, 0.7)), pen.box(0, 470, WIDTH, 130, '#a39d92')];
  for (let y = 22; y < 400; y += 24) parts.push(pen.line([0, y, WIDTH, y], shade(colour, 0.93), 1.2));
  for (let x = 30; x < WIDTH; x += 70) parts.push(pen.line([x, 470, x * 1.35 - 140, HEIGHT], '#8e897f', 1.4));
  parts.push(pen.times(7, () => stain(pen)));
  return parts.join('');
}

export const stain = (pen: Pen, opacity = 0.12): string =>
  pen.round(pen.chance.between(40, 760), pen.chance.between(60, 360), pen.chance.between(14, 60), pen.chance.between(40, 120), '#5c5242', {
    opacity,
    filter: 'url(#soft)',
  });

/** A staircase inside: landing, steps going up, a rail. */
export function stairs(pen: Pen, lit: boolean): string {
  const dim = lit ? 1 : 0.3;
  const parts = [pen.box(0, 0, WIDTH, HEIGHT, shade('#cfcabb', dim)), pen.box(0, 330, WIDTH, 270, shade('#6f8f7f', dim))];
  for (let step = 0; step < 8; step += 1) {
    const y = 560 - step * 46;
    const left = 300 + step * 34;
    parts.push(pen.shape([left, y, WIDTH, y - 30, WIDTH, y + 26, left, y + 46], shade('#a8a499', dim * (0.9 + step * 0.03))));
    parts.push(pen.line([left, y, WIDTH, y - 30], shade('#d8d4c8', dim), 4));
  }
  parts.push(
    pen.line([300, 450, 590, 80], shade('#7a4a3a', dim), 12),
    pen.times(5, (post) => pen.line([300 + post * 58, 450 - post * 74, 300 + post * 58, 560 - post * 78], shade('#8d9296', dim), 5)),
  );
  return parts.join('');
}

/** On top of a house: felt, a parapet, the sky. */
export function roof(pen: Pen, felt: string): string {
  const parts = [
    pen.box(0, 0, WIDTH, 240, '#b6c9d3'),
    pen.times(6, (far) => pen.box(far * 140 - 20, 150 + (far % 3) * 18, 110, 100, shade('#b8ab97', 0.85 + (far % 3) * 0.1))),
  ];
  parts.push(pen.box(0, 236, WIDTH, 44, '#bdb6a9'), pen.box(0, 236, WIDTH, 8, '#d4cec2'), pen.box(0, 278, WIDTH, 330, felt));
  for (let seam = -2; seam < 9; seam += 1)
    parts.push(pen.line([320 + (seam - 3) * 60, 280, 320 + (seam - 3) * 190, HEIGHT], shade(felt, 0.8), 3));
  return parts.join('');
}

/** Tiles in a kitchen or a bathroom, seen from above. */
export function tiles(pen: Pen): string {
  const parts = [pen.box(0, 0, WIDTH, HEIGHT, '#cdd3d0')];
  for (let x = 0; x < WIDTH; x += 100)
    for (let y = 0; y < HEIGHT; y += 100) parts.push(pen.box(x + 3, y + 3, 94, 94, shade('#dfe3df', pen.chance.between(0.92, 1.02))));
  return parts.join('');
}
