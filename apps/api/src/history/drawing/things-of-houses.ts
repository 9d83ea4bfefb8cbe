import { roof, stain, stairs, tiles, wall } from './grounds';
import { HEIGHT, shade, WIDTH, type Pen } from './pen';

/** A lamp on the ceiling of a staircase, dead or lit. */
export const stairLamp = (pen: Pen, lit: boolean): string =>
  [
    stairs(pen, lit),
    lit
      ? pen.round(150, 90, 300, 220, '#ffedb8', { opacity: 0.55, filter: 'url(#soft)' })
      : pen.round(150, 380, 260, 190, '#dfe6e2', { opacity: 0.14, filter: 'url(#soft)' }),
    pen.round(150, 78, 60, 22, shade('#b9b6ad', lit ? 1.1 : 0.5)),
    pen.round(150, 84, 44, 15, lit ? '#fff6d9' : '#4a4a46'),
  ].join('');

export function roofOf(pen: Pen, state: 'leaking' | 'works' | 'done'): string {
  const felt = state === 'done' ? '#4c5358' : state === 'works' ? '#a49b8e' : '#6d7069';
  const parts = [roof(pen, felt)];
  if (state === 'leaking') {
    parts.push(
      pen.times(6, () =>
        pen.round(
          pen.chance.between(60, 740),
          pen.chance.between(330, 560),
          pen.chance.between(40, 110),
          pen.chance.between(10, 26),
          '#3d4a52',
          { opacity: 0.75 },
        ),
      ),
    );
    parts.push(
      pen.times(9, () => crack(pen, 300, 580)),
      pen.times(5, () => pen.round(pen.chance.between(60, 740), pen.chance.between(320, 580), 16, 6, '#5e7347')),
    );
  }
  if (state === 'works') {
    parts.push(pen.times(4, (roll) => pen.box(80 + roll * 120, 420 + (roll % 2) * 30, 84, 30, '#3c4044', { rx: 15 })));
    parts.push(
      pen.shape([520, 330, 700, 330, 760, 560, 480, 560], '#54595c'),
      pen.box(610, 390, 26, 70, '#d08a2e'),
      pen.round(623, 392, 13, 5, '#e7a64f'),
    );
  }
  if (state === 'done')
    parts.push(
      pen.times(8, (seam) => pen.line([60 + seam * 96, 284, 20 + seam * 108, HEIGHT], '#70787e', 9)),
      pen.round(300, 470, 190, 26, '#8fa6b3', { opacity: 0.45 }),
    );
  return parts.join('');
}

function crack(pen: Pen, top: number, bottom: number): string {
  const [x, y] = [pen.chance.between(30, 770), pen.chance.between(top, bottom)];
  const points = [0, 1, 2, 3, 4].flatMap((bend) => [x + bend * 18, y + pen.chance.between(-14, 14)]);
  return pen.line(points, '#2d2f2c', pen.chance.between(1.5, 4));
}

/** Insulation that has come off a gable. */
export function fallenWall(pen: Pen): string {
  const hole = Array.from({ length: 14 }, (_, corner) => ragged(pen, (corner / 14) * Math.PI * 2)).flat();
  const inside = hole.map((along, at) => along * 0.94 + (at % 2 === 0 ? 24 : 12));
  return [
    wall(pen),
    pen.shape(hole, '#8f8a80'),
    pen.shape(inside, '#a9a297'),
    pen.times(8, () => crack(pen, 60, 380)),
    pen.times(4, () => stain(pen, 0.2)),
    pen.times(26, () => crumb(pen)),
  ].join('');
}

const ragged = (pen: Pen, turn: number): number[] => [
  400 + Math.cos(turn) * pen.chance.between(120, 190),
  210 + Math.sin(turn) * pen.chance.between(70, 130),
];

function crumb(pen: Pen): string {
  const [x, y] = [pen.chance.between(230, 560), pen.chance.between(470, 560)];
  return pen.shape([x, y, x + 18, y + 4, x + 14, y + 16, x + 2, y + 14], '#d9d4c7');
}

/** The door of a staircase that does not shut. */
export function door(pen: Pen): string {
  const colour = pen.chance.one(['#5d3b31', '#37535e', '#5a5f63'], '#5d3b31');
  return [
    wall(pen),
    pen.box(270, 90, 260, 380, '#cfc6b4'),
    pen.box(290, 110, 220, 360, '#1d2120'),
    pen.shape([290, 110, 400, 140, 400, 500, 290, 470], colour),
    pen.shape([306, 150, 386, 172, 386, 280, 306, 262], '#7e949b', { opacity: 0.7 }),
    pen.box(408, 110, 102, 360, shade(colour, 0.8)),
    pen.box(560, 200, 60, 90, '#c9ccca', { rx: 6 }),
    pen.times(12, (key) => pen.box(568 + (key % 3) * 16, 226 + Math.floor(key / 3) * 14, 11, 9, '#6d7577')),
    pen.line([400, 320, 392, 326], '#d8d8d0', 8),
  ].join('');
}

/** A thin line somewhere between left, right, top and bottom, that goes so far on. */
export function streak(
  pen: Pen,
  [left, right, top, bottom]: readonly [number, number, number, number],
  [dx, dy]: readonly [number, number],
  colour: string,
): string {
  const [x, y] = [pen.chance.between(left, right), pen.chance.between(top, bottom)];
  return pen.line([x, y, x + dx, y + dy], colour, 1.7, { opacity: 0.5 });
}

/** Water stands in a basement among electric bicycles. */
export const basement = (pen: Pen): string =>
  [
    pen.box(0, 0, WIDTH, HEIGHT, '#5b605e'),
    pen.shape([0, 0, 160, 130, 160, 420, 0, HEIGHT], '#4a4f4d'),
    pen.box(160, 130, 480, 290, '#6b706c'),
    pen.round(400, 120, 190, 34, '#e8e6c9', { opacity: 0.7, filter: 'url(#soft)' }),
    pen.shape([160, 420, 640, 420, WIDTH, HEIGHT, 0, HEIGHT], '#3f5560'),
    pen.times(16, () => streak(pen, [100, 640, 440, 580], [70, 0], '#7f9aa6')),
    pen.times(4, (bike) => bicycle(pen, 190 + bike * 120, 420 + (bike % 2) * 30)),
    pen.times(5, (pipe) => pen.line([160 + pipe * 110, 130, 160 + pipe * 110, 180 + pipe * 12], '#8d8f88', 7)),
  ].join('');

export function bicycle(pen: Pen, x: number, y: number): string {
  const colour = pen.chance.one(['#b33c2e', '#2c5f86', '#3c3f40', '#c08a2b'], '#3c3f40');
  const wheel = (at: number) => pen.round(at, y, 25, 25, 'none', { stroke: '#1b1e1f', 'stroke-width': 7 });
  return [
    pen.shadow(x + 36, y + 26, 64, 7),
    wheel(x),
    wheel(x + 74),
    pen.line([x, y, x + 22, y - 34, x + 60, y - 34, x + 74, y], colour, 9),
    pen.box(x + 20, y - 30, 38, 24, shade(colour, 0.8), { rx: 5 }),
    pen.line([x + 66, y - 60, x + 76, y - 4], '#3a3d3e', 5),
    pen.box(x + 8, y - 48, 34, 9, '#232627', { rx: 4 }),
  ].join('');
}

/** A floor drain: blocked and foul, or clear. */
export const floorDrain = (pen: Pen, clear: boolean): string =>
  [
    tiles(pen),
    clear
      ? pen.round(400, 320, 170, 110, '#eef2f0', { opacity: 0.7 })
      : pen.round(400, 330, 270, 170, '#5c5133', { opacity: 0.72, filter: 'url(#soft)' }),
    pen.round(400, 310, 92, 82, clear ? '#aeb6b8' : '#6f7064'),
    pen.round(400, 310, 76, 66, clear ? '#dfe5e6' : '#3a382b'),
    pen.times(7, (slot) => pen.box(346 + slot * 17, 270, 7, 80, clear ? '#5f686b' : '#1d1b13', { rx: 3 })),
    clear
      ? ''
      : pen.times(14, () =>
          pen.round(
            pen.chance.between(230, 570),
            pen.chance.between(220, 440),
            pen.chance.between(3, 14),
            pen.chance.between(2, 8),
            '#2b2516',
          ),
        ),
  ].join('');

/** The doors of a lift with a notice on them. */
export const lift = (pen: Pen): string =>
  [
    pen.box(0, 0, WIDTH, 500, '#cfc8ba'),
    pen.box(0, 500, WIDTH, 100, '#8b857b'),
    pen.box(190, 70, 420, 430, '#8a8f91'),
    pen.box(215, 95, 182, 405, '#b9bfc1'),
    pen.box(403, 95, 182, 405, '#adb3b6'),
    pen.times(12, () => streak(pen, [230, 560, 130, 470], [14, 18], '#8e9598')),
    pen.box(330, 220, 140, 100, '#f6f2e6', { transform: 'rotate(-2 400 270)' }),
    pen.times(4, (row) =>
      pen.box(346, 240 + row * 18, row === 3 ? 60 : 106, 7, row === 0 ? '#b8352b' : '#6b6b66', { transform: 'rotate(-2 400 270)' }),
    ),
    pen.box(660, 240, 46, 86, '#d7dadb', { rx: 6 }),
    pen.round(683, 264, 11, 11, '#e0a03a'),
    pen.round(683, 300, 11, 11, '#7a8386'),
    pen.box(340, 30, 120, 32, '#1d2426'),
    pen.times(3, (digit) => pen.box(356 + digit * 32, 38, 18, 16, '#c3402f')),
  ].join('');
