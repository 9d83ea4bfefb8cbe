import { yard } from './grounds';
import { shade, WIDTH, type Pen } from './pen';

/** Walking frames whose paint has come off. */
export function gym(pen: Pen): string {
  const colour = pen.chance.one(['#2f6fa5', '#3c8a5a', '#c58a2b'], '#2f6fa5');
  const frame = (x: number) =>
    [
      pen.shadow(x + 80, 505, 110, 12),
      pen.line([x, 500, x + 40, 250, x + 120, 250, x + 160, 500], colour, 14),
      pen.line([x + 40, 300, x + 30, 460], '#8b6a4a', 10),
      pen.line([x + 120, 300, x + 132, 450], '#8b6a4a', 10),
      pen.box(x + 6, 455, 54, 12, '#33383a', { rx: 5 }),
      pen.box(x + 108, 447, 54, 12, '#33383a', { rx: 5 }),
    ].join('');
  const rust = () =>
    pen.round(
      pen.chance.one([128, 150, 232, 252, 348, 370, 452, 472, 590, 720], 590) + pen.chance.between(-5, 5),
      pen.chance.between(300, 490),
      pen.chance.between(2, 6),
      pen.chance.between(3, 12),
      '#8a4a22',
      { opacity: 0.75 },
    );
  return [
    yard(pen, { paved: true }),
    frame(110),
    frame(330),
    pen.line([590, 500, 590, 220, 720, 220, 720, 500], colour, 14),
    pen.times(9, (bar) => pen.line([590, 240 + bar * 28, 720, 240 + bar * 28], shade(colour, 1.2), 6)),
    pen.times(40, rust),
  ].join('');
}

export function slide(pen: Pen, mended: boolean): string {
  const parts = [
    yard(pen),
    pen.shadow(400, 520, 280, 18),
    pen.line([250, 510, 250, 190], '#c5463a', 16),
    pen.line([330, 510, 330, 190], '#c5463a', 16),
    pen.times(6, (step) => pen.line([250, 240 + step * 46, 330, 240 + step * 46], '#e3c04a', 10)),
    pen.box(236, 180, 130, 20, '#3c74a8', { rx: 6 }),
    pen.shape([360, 190, 620, 470, 700, 476, 700, 504, 600, 504, 350, 230], '#e3b32f'),
    pen.shape([366, 186, 628, 466, 614, 474, 352, 200], '#c8922a'),
  ];
  parts.push(
    mended
      ? pen.box(580, 500, 180, 20, '#3f7f63', { rx: 8 })
      : [
          pen.round(352, 216, 13, 13, '#2a2c2d'),
          pen.line([352, 216, 372, 202], '#9aa0a2', 7),
          pen.line([90, 440, 230, 470, 420, 540, 700, 560], '#d93a2c', 8, { 'stroke-dasharray': '26 18' }),
        ].join(''),
  );
  return parts.join('');
}

export function dog(pen: Pen): string {
  const coat = pen.chance.one(['#c79a62', '#4a3b31', '#e2dccd'], '#c79a62');
  const [x, y] = [pen.chance.between(270, 380), 420];
  return [
    yard(pen),
    pen.shadow(x + 90, y + 112, 130, 12),
    pen.round(x + 90, y + 40, 100, 44, coat),
    pen.times(4, (leg) => pen.box(x + 14 + leg * 46, y + 60, 18, 52, shade(coat, 0.85), { rx: 8 })),
    pen.round(x + 206, y - 14, 42, 36, coat),
    pen.round(x + 240, y - 4, 22, 15, shade(coat, 0.9)),
    pen.round(x + 259, y - 8, 7, 6, '#1d1b1a'),
    pen.shape([x + 178, y - 34, x + 190, y - 76, x + 212, y - 42], shade(coat, 0.75)),
    pen.round(x + 214, y - 20, 5, 5, '#1a1716'),
    pen.line([x - 6, y + 24, x - 48, y - 22, x - 40, y - 54], coat, 16),
  ].join('');
}

/** An old willow with bare branches over a line. */
export function willow(pen: Pen): string {
  const branch = () => {
    const [x, y] = [pen.chance.between(180, 620), pen.chance.between(120, 230)];
    return pen.line(
      [x, y, x + pen.chance.between(-40, 40), y + 120, x + pen.chance.between(-60, 60), y + pen.chance.between(180, 300)],
      pen.chance.one(['#8fa45a', '#a7b46a', '#7d7a4a', '#9a8a5a'], '#8fa45a'),
      pen.chance.between(1.5, 4),
      { opacity: 0.85 },
    );
  };
  return [
    yard(pen),
    pen.shape([370, 540, 390, 260, 330, 170, 400, 220, 420, 130, 440, 220, 520, 160, 450, 270, 460, 540], '#5f4c3a'),
    pen.times(90, branch),
    pen.line([0, 190, 400, 236, 800, 180], '#1c1f20', 3.5),
    pen.line([450, 200, 640, 140, 720, 170], '#6b5a48', 9),
  ].join('');
}

export const fence = (pen: Pen): string =>
  [
    yard(pen, { paved: true }),
    pen.times(7, (at) => pen.line([30 + at * 40, 330, 30 + at * 40, 470], '#e8e9e4', 7)),
    pen.line([20, 350, 290, 350], '#e8e9e4', 8),
    pen.line([20, 440, 290, 440], '#e8e9e4', 8),
    pen.times(7, (at) => pen.line([330 + at * 44, 540 - at * 4, 400 + at * 48, 470 + at * 4], '#dcddd8', 7)),
    pen.line([330, 520, 720, 500], '#dcddd8', 8),
    pen.line([380, 470, 740, 470], '#dcddd8', 8),
    pen.box(0, 555, WIDTH, 10, '#f0d36a'),
  ].join('');
