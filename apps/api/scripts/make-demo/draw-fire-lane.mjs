import { camera, HEIGHT, shade, WIDTH } from './camera.mjs';
import { drawCar } from './draw-car.mjs';
import { drawHatching, drawHouse, drawPost, drawTree } from './draw-estate.mjs';
import { randomFrom } from './random.mjs';

const DAY = {
  sky: ['#8fb4cf', '#dbe6e8'],
  road: '#83868a',
  kerb: '#c3c2bb',
  lawn: '#7d8f62',
  paving: '#b3aca0',
  paint: '#e3b32f',
  walls: ['#d8c5a6', '#cdb79a', '#c4beb2'],
  greens: ['#a9bf74', '#7fa05a', '#5f8347', '#48683a'],
};
const NIGHT = {
  sky: ['#131b29', '#2d3a48'],
  road: '#35393d',
  kerb: '#62655f',
  lawn: '#2c3a2b',
  paving: '#4a4a45',
  paint: '#b08d2c',
  walls: ['#6b6355', '#5e574c', '#545350'],
  greens: ['#4d5f3c', '#3a4c30', '#2c3c27', '#212e20'],
};
const TREES = [
  { x: 4.6, z: 40, height: 8 },
  { x: -4.8, z: 46, height: 9 },
];
const NEAR_TREES = [
  { x: 5.4, z: 22, height: 6.5 },
  { x: -5.2, z: 17, height: 7 },
];
const POSTS = [-2.2, -1.32, -0.44, 0.44, 1.32, 2.2].map((x) => ({ x, z: 8.5 }));
const FAR_HOUSE = { at: 78, across: [-12, 9], high: 34 };

/** The lane east of building 2: blocked by cars, by day or by night, or free with posts and fresh paint. */
export function drawFireLane({ night = false, cars = [], posts = false, seed }) {
  const cam = camera({ x: 0.5, y: 1.65, horizon: 372, focal: 980 });
  const random = randomFrom(seed);
  const look = night ? NIGHT : DAY;
  const tree = (one) => drawTree(cam, { ...one, random, greens: look.greens });
  const farthestFirst = [...cars].sort((one, other) => other.z - one.z);
  return svg(look, [
    drawGround(cam, look, random),
    drawFarHouse(cam, look, night, random),
    ...TREES.map(tree),
    drawHouse(cam, { x: -8, from: 5.4, to: 66, storeys: 6, wall: look.walls[0], night, random }),
    drawHouse(cam, { x: 8.6, from: 12, to: 72, storeys: 6, wall: look.walls[1], night, random }),
    ...NEAR_TREES.map(tree),
    drawHatching(cam, { left: -2.6, right: 2.6, from: 3.4, to: 44, colour: look.paint, worn: !posts, random }),
    ...farthestFirst.map((car) => drawCar(cam, { ...car, lit: night })),
    ...(posts ? POSTS : []).map((post) => drawPost(cam, post)),
    night ? drawLamp(cam) : '',
  ]);
}

function svg(look, parts) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><defs>
    <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${look.sky[0]}"/><stop offset="1" stop-color="${look.sky[1]}"/></linearGradient>
    <filter id="soft" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="5"/></filter>
    <radialGradient id="lamp"><stop offset="0" stop-color="#ffe3a1" stop-opacity=".85"/><stop offset="1" stop-color="#ffd27a" stop-opacity="0"/></radialGradient></defs>
    <rect width="${WIDTH}" height="450" fill="url(#sky)"/>${parts.join('')}</svg>`;
}

function drawGround(cam, look, random) {
  const strip = (left, right, fill) => cam.floor(0, [left, right], [1.4, 200], fill);
  const parts = [
    strip(-60, 60, look.lawn),
    strip(-8, -3.2, look.paving),
    strip(3.2, 4.4, look.paving),
    strip(-3.35, 3.35, look.kerb),
    strip(-3.1, 3.1, look.road),
  ];
  for (let patch = 0; patch < 46; patch += 1) {
    const [x, z] = [random.next() * 6 - 3, 2.4 + random.next() ** 2 * 40];
    const [width, length] = [0.2 + random.next() * 0.9, 0.4 + random.next() * 2.2];
    parts.push(
      cam.floor(
        0,
        [x, Math.min(3.1, x + width)],
        [z, z + length],
        shade(look.road, 0.84 + random.next() * 0.3),
        'opacity=".4" filter="url(#soft)"',
      ),
    );
  }
  for (let z = 3; z < 60; z += 0.9) parts.push(cam.line([-8, 0, z], [-3.35, 0, z], shade(look.paving, 0.86), Math.max(0.4, 9 / z)));
  return parts.join('');
}

/** Closes the lane; a veil of air lies before it. */
function drawFarHouse(cam, look, night, random) {
  const { at, across, high } = FAR_HOUSE;
  const parts = [cam.front(at, across, [0, high], look.walls[2])];
  for (let y = 2; y < high - 2; y += 2.9) {
    for (let x = across[0] + 1; x < across[1] - 1; x += 2.3) {
      const glass = random.pick(night ? ['#2a3238', '#2a3238', '#e3bd6a'] : ['#93a3a8', '#a2b0b2']);
      parts.push(cam.front(at, [x, x + 1.3], [y, y + 1.5], glass));
    }
  }
  return parts.join('') + cam.front(at, across, [0, high], look.sky[1], 'opacity=".35"');
}

function drawLamp(cam) {
  const [x, y] = cam.point([3.6, 4.4, 13]);
  const [footX, footY] = cam.point([3.6, 0, 13]);
  return `<line x1="${footX}" y1="${footY}" x2="${x}" y2="${y}" stroke="#22282b" stroke-width="6"/>
    <circle cx="${x}" cy="${y}" r="210" fill="url(#lamp)"/><circle cx="${x}" cy="${y}" r="12" fill="#fff3d0"/>
    <ellipse cx="${footX - 70}" cy="${footY + 20}" rx="330" ry="70" fill="url(#lamp)" opacity=".5"/>`;
}
