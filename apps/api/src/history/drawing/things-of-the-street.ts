import { wall, yard } from './grounds';
import { shade, WIDTH, type Pen } from './pen';
import { bicycle, streak } from './things-of-houses';

/** Lines that hang from windows down to what is being charged. */
export function wires(pen: Pen): string {
  const windows = pen.times(8, (at) =>
    pen.box(60 + (at % 4) * 190, 50 + Math.floor(at / 4) * 170, 110, 100, '#7f939b', { stroke: '#efe8da', 'stroke-width': 8 }),
  );
  const hanging = pen.times(5, (at) => {
    const x = 110 + at * 150 + pen.chance.between(-30, 30);
    return pen.line(
      [x, 150, x + pen.chance.between(-40, 40), 300, x + pen.chance.between(-60, 30), 490],
      pen.chance.one(['#c8372d', '#1d1f20', '#d9a42c'], '#1d1f20'),
      4.5,
    );
  });
  return [wall(pen), windows, hanging, pen.times(4, (at) => bicycle(pen, 90 + at * 170, 520 + (at % 2) * 14))].join('');
}

export function shed(pen: Pen, done: boolean): string {
  const posts = pen.times(5, (at) => pen.box(90 + at * 150, 230, 12, 270, '#7c8589'));
  const cover = done
    ? [
        pen.shape([50, 210, 760, 180, 780, 222, 40, 256], '#3f7f63'),
        pen.times(8, (at) => pen.box(112 + at * 84, 330, 26, 40, '#e4e7e2', { rx: 4 })),
        pen.times(8, (at) => pen.round(125 + at * 84, 350, 6, 6, '#2f7d5b')),
      ].join('')
    : pen.box(60, 470, 700, 60, '#bdb9b0');
  const standing = done
    ? pen.times(4, (at) => bicycle(pen, 120 + at * 160, 500))
    : pen.times(3, (at) => pen.shape([150 + at * 200, 560, 180 + at * 200, 470, 210 + at * 200, 560], '#e0702a'));
  return [yard(pen, { paved: true }), posts, cover, standing].join('');
}

export function bins(pen: Pen, clean: boolean): string {
  const colours = ['#3d7d4b', '#3a6ea5', '#a33b32', '#555b5c'];
  const bin = (at: number) => {
    const [x, colour] = [110 + at * 160, colours[at] ?? '#555b5c'];
    return [
      pen.shadow(x + 60, 504, 84, 12),
      pen.shape([x, 320, x + 120, 320, x + 108, 500, x + 12, 500], colour),
      clean
        ? pen.box(x - 6, 300, 132, 24, shade(colour, 1.2), { rx: 8 })
        : pen.shape([x - 4, 250, x + 60, 236, x + 70, 262, x + 4, 282], shade(colour, 1.2)),
      pen.box(x + 38, 390, 44, 30, '#f2f0e8', { opacity: 0.8 }),
    ].join('');
  };
  const waste = () =>
    pen.round(
      pen.chance.between(90, 730),
      pen.chance.between(470, 560),
      pen.chance.between(18, 44),
      pen.chance.between(12, 30),
      pen.chance.one(['#2c2c2e', '#d9d6cc', '#7a5a3a', '#8f9a6a', '#b9b3a5'], '#2c2c2e'),
    );
  const heaped = clean ? '' : pen.times(5, (at) => pen.round(140 + at * 130, 312, 54, 30, at % 2 ? '#33353a' : '#c9c5ba'));
  return [
    wall(pen, '#b9b4a8'),
    heaped,
    pen.times(4, bin),
    clean ? pen.round(400, 540, 330, 26, '#c9d3d4', { opacity: 0.4 }) : pen.times(22, waste),
  ].join('');
}

export const streetLamp = (pen: Pen): string =>
  [
    yard(pen, { night: true, paved: true }),
    pen.times(2, (at) =>
      [
        pen.line([230 + at * 330, 540, 230 + at * 330, 130, 300 + at * 330, 110], '#1b2022', 11),
        pen.shape([290 + at * 330, 100, 350 + at * 330, 108, 340 + at * 330, 124, 286 + at * 330, 118], '#2b3133'),
      ].join(''),
    ),
    pen.shape([120, 560, 560, 500, 700, 520, 300, 596], '#23282a'),
    pen.times(2, (step) => pen.line([330 + step * 26, 560 - step * 20, 560 + step * 26, 528 - step * 20], '#4a5153', 6)),
  ].join('');

export const manhole = (pen: Pen, fixed: boolean): string =>
  [
    pen.box(0, 0, WIDTH, 600, '#8a8d8f'),
    pen.times(160, () =>
      pen.round(
        pen.chance.between(0, 800),
        pen.chance.between(0, 600),
        pen.chance.between(1, 6),
        pen.chance.between(1, 4),
        shade('#8a8d8f', pen.chance.between(0.8, 1.2)),
      ),
    ),
    fixed ? pen.round(400, 310, 240, 200, '#6d7073') : pen.round(410, 322, 260, 214, '#3a3d3f', { opacity: 0.8, filter: 'url(#soft)' }),
    pen.round(400, 310, 205, 168, fixed ? '#4b5053' : '#57504a'),
    fixed ? '' : pen.shape([206, 270, 330, 162, 360, 176, 232, 300], '#131516'),
    pen.times(7, (ring) =>
      pen.round(400, 310, 190 - ring * 26, 154 - ring * 21, 'none', { stroke: fixed ? '#6f767a' : '#7a6a5c', 'stroke-width': 6 }),
    ),
    fixed ? '' : pen.times(2, (at) => pen.shape([90 + at * 560, 200, 120 + at * 560, 70, 150 + at * 560, 200], '#e0702a')),
  ].join('');

export function parcels(pen: Pen, roofed: boolean): string {
  const heap = pen.times(16, (at) => {
    const [width, height] = [pen.chance.between(60, 110), pen.chance.between(40, 80)];
    const [x, y] = [130 + (at % 6) * 92, 500 - Math.floor(at / 6) * 62];
    return [
      pen.box(x, y - height, width, height, shade('#b98d5a', pen.chance.between(0.8, 1.15))),
      pen.box(x + width / 2 - 6, y - height, 12, height, '#d8c39a', { opacity: 0.8 }),
    ].join('');
  });
  const cover = roofed
    ? [
        pen.shape([60, 150, 740, 120, 770, 180, 40, 210], '#9fb4bb'),
        pen.box(90, 200, 10, 300, '#6c7679'),
        pen.box(700, 170, 10, 330, '#6c7679'),
        pen.box(200, 520, 380, 20, '#8a5a3a'),
      ].join('')
    : pen.times(120, () => streak(pen, [0, 800, 0, 560], [-9, 32], '#dfe8ec'));
  return [
    wall(pen, '#bfc4bd'),
    pen.box(300, 120, 200, 60, '#2f7d5b'),
    pen.times(4, (sign) => pen.box(322 + sign * 42, 136, 28, 28, '#f4f1e6')),
    heap,
    cover,
  ].join('');
}
