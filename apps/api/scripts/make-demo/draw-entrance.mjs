import { camera, HEIGHT, shade, WIDTH } from './camera.mjs';
import { drawBike, drawRamp, drawSteps } from './draw-entrance-parts.mjs';
import { drawTree, leaf } from './draw-estate.mjs';
import { randomFrom } from './random.mjs';

const WALL_AT = 10.5;
const STEPS = { across: [-1.7, 1.7], near: 8.9, far: WALL_AT, height: 0.45, count: 3 };
const WALL = '#d9c9ad';
const PAVING = '#a7a297';
const SOFT = 'filter="url(#soft)"';
const WINDOWS = [-6.6, -3.9, 2.6, 5.2];

/** The door of a staircase house: three steps, or beside them a ramp with a handrail on both sides. */
export function drawEntrance({ ramp }) {
  const cam = camera({ x: -1.1, y: 1.65, horizon: 395, focal: 1050, centre: WIDTH / 2 + 110 });
  const random = randomFrom(31);
  const parts = [
    drawPaving(cam, random),
    drawWall(cam, random),
    ...WINDOWS.map((left) => drawBarredWindow(cam, left)),
    drawDoor(cam),
    drawCanopy(cam),
    drawTree(cam, { x: -7.9, z: WALL_AT - 0.4, height: 5.2, random, greens: ['#b3c57c', '#86a55e', '#64874a', '#4b6b3c'] }),
    ramp ? '' : drawBushes(cam, random),
    drawSteps(cam, STEPS),
    ramp ? drawRamp(cam, STEPS) : drawBike(cam, { x: 2.1, z: WALL_AT - 0.6 }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><defs>
    <filter id="soft" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="6"/></filter>
    <linearGradient id="light" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".16"/><stop offset=".6" stop-opacity="0"/><stop offset="1" stop-opacity=".22"/></linearGradient></defs>
    ${parts.join('')}<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#light)"/></svg>`;
}

function drawPaving(cam, random) {
  const parts = [cam.floor(0, [-30, 30], [1.5, WALL_AT], PAVING)];
  for (let tile = 0; tile < 130; tile += 1) {
    const [x, z] = [Math.floor(random.next() * 40 - 20) / 2, 2.2 + Math.floor(random.next() * 13) / 2];
    parts.push(cam.floor(0, [x, x + 0.5], [z, z + 0.5], shade(PAVING, 0.9 + random.next() * 0.2), 'opacity=".55"'));
  }
  for (let z = 2.2; z < WALL_AT; z += 0.5) parts.push(cam.line([-30, 0, z], [30, 0, z], '#8f8b81', Math.max(0.6, 7 / z)));
  for (let x = -12; x < 12; x += 0.5) parts.push(cam.line([x, 0, 2], [x, 0, WALL_AT], '#918d83', 1.1));
  return parts.join('');
}

function drawWall(cam, random) {
  const parts = [cam.front(WALL_AT, [-20, 20], [0, 14], WALL), cam.front(WALL_AT, [-20, 20], [0, 0.7], '#9c8f7c')];
  for (let y = 0.7; y < 8; y += 0.32) parts.push(cam.line([-20, y, WALL_AT], [20, y, WALL_AT], shade(WALL, 0.94), 1));
  for (let stain = 0; stain < 14; stain += 1) {
    const x = random.next() * 12 - 6;
    parts.push(
      cam.front(WALL_AT, [x, x + 0.1 + random.next() * 0.3], [1 + random.next(), 4 + random.next() * 2], '#6d6250', `opacity=".1" ${SOFT}`),
    );
  }
  return parts.join('');
}

function drawBarredWindow(cam, left) {
  const pane = (from, to, low, high, fill, more) => cam.front(WALL_AT, [left + from, left + to], [low, high], fill, more);
  const bars = [0.1, 0.3, 0.5, 0.7, 0.9, 1.1, 1.3].map((at) =>
    cam.line([left + at, 1.4, WALL_AT - 0.1], [left + at, 2.9, WALL_AT - 0.1], '#8b9194', 2.4),
  );
  return [
    pane(-0.1, 1.6, 1.35, 2.95, '#efe8da'),
    pane(0, 1.5, 1.45, 2.85, '#6f858c'),
    pane(0.1, 0.65, 1.55, 2.75, '#9fb3b7', 'opacity=".5"'),
    ...bars,
  ].join('');
}

function drawDoor(cam) {
  const part = (left, right, low, high, fill, more) =>
    cam.front(WALL_AT, [left, right], [STEPS.height + low, STEPS.height + high], fill, more);
  const leafOfDoor = (left) => [
    part(left, left + 0.64, 1.1, 2.1, '#39474c'),
    part(left + 0.06, left + 0.24, 1.2, 2, '#7e949b', 'opacity=".6"'),
    part(left, left + 0.64, 0.2, 0.9, '#6b463a'),
  ];
  return [
    part(-1.05, 1.05, 0, 2.45, '#cfc6b4'),
    part(-0.92, 0.92, 0, 2.32, '#5d3b31'),
    part(-0.02, 0.02, 0, 2.32, '#3d261f'),
    ...leafOfDoor(-0.78),
    ...leafOfDoor(0.14),
    part(0.06, 0.11, 0.95, 1.35, '#d3b15c'),
    part(1.25, 1.55, 1.15, 1.55, '#4a5154'),
    part(1.29, 1.51, 1.32, 1.5, '#9fc2a6'),
  ].join('');
}

function drawCanopy(cam) {
  const [low, high, out] = [3.3, 3.5, WALL_AT - 1.4];
  return [
    cam.front(WALL_AT, [-1.9, 1.9], [2.95, low], '#3b352c', `opacity=".32" ${SOFT}`),
    cam.floor(low, [-1.9, 1.9], [out, WALL_AT], '#8d8475'),
    cam.front(out, [-1.9, 1.9], [low, high], '#e6dccb'),
    cam.side(-1.9, [out, WALL_AT], [low, high], '#bfb39f'),
  ].join('');
}

function drawBushes(cam, random) {
  const greens = ['#6f8f4b', '#58783d', '#86a55e', '#46642f'];
  const leaves = Array.from({ length: 1800 }, () => {
    const [x, y] = cam.point([-8.9 + random.next() * 6.9, 0.05 + random.next() ** 1.3 * 0.7, WALL_AT - 1 + random.next() * 0.6]);
    return leaf(x, y, 3 + random.next() * 5, random.pick(greens));
  });
  return cam.floor(0.02, [-9, -1.9], [WALL_AT - 1.1, WALL_AT], '#5d4f3e') + leaves.join('');
}
