import { shade } from './camera.mjs';

const STOREY = 2.9;
const PLINTH = 0.9;

/** A house along the lane: a wall at x from z to z, with windows and the boxes of air conditioners. */
export function drawHouse(cam, { x, from, to, storeys, wall, night = false, random }) {
  const top = storeys * STOREY + 0.6;
  const inside = Math.sign(x);
  const eaves = x - inside * 0.4;
  const parts = [cam.side(x, [from, to], [0, top], wall), cam.side(x, [from, to], [0, PLINTH], shade(wall, 0.72))];
  for (let storey = storeys - 1; storey >= 0; storey -= 1) {
    const floor = storey * STOREY + PLINTH;
    parts.push(cam.side(x, [from, to], [floor - 0.18, floor - 0.08], shade(wall, 0.9)));
    for (let z = to - 2.6; z > from + 0.4; z -= 3.4)
      parts.push(drawWindow(cam, { x, z, floor, wall, night, random }), drawCooler(cam, { x, z, floor, inside, night, random }));
  }
  parts.push(
    cam.face(
      [
        [x, top, from],
        [eaves, top + 0.25, from],
        [eaves, top + 0.25, to],
        [x, top, to],
      ],
      shade(wall, 0.6),
    ),
  );
  return parts.join('');
}

function drawWindow(cam, { x, z, floor, wall, night, random }) {
  const lit = night && random.below(5) < 2;
  const dark = night ? ['#20292f'] : ['#7f939b', '#8a9ea4', '#74888f', '#9db0b4'];
  const glass = random.pick(lit ? ['#f0c96f', '#e8b85c', '#f4dc9c'] : dark);
  const pane = (near, far, low, high, fill) => cam.side(x, [z + near, z + far], [floor + low, floor + high], fill);
  return [
    pane(-0.06, 1.76, 0.44, 2.06, shade(wall, 1.1)),
    pane(0, 1.7, 0.5, 2, glass),
    pane(0.82, 0.88, 0.5, 2, shade(wall, 1.15)),
    pane(0, 1.7, 1.5, 1.55, shade(wall, 1.15)),
  ].join('');
}

/** Every third window has the outer box of its air conditioner beside it. */
function drawCooler(cam, { x, z, floor, inside, night, random }) {
  if (random.below(3) !== 0) return '';
  const out = x - inside * 0.5;
  const across = out < x ? [out, x] : [x, out];
  return [
    cam.floor(floor + 0.1, across, [z + 2, z + 2.8], '#55595a'),
    cam.side(out, [z + 2, z + 2.8], [floor + 0.12, floor + 0.68], night ? '#59605f' : '#d5d6d0'),
    cam.front(z + 2, across, [floor + 0.12, floor + 0.68], night ? '#454b4b' : '#b9bbb5'),
  ].join('');
}

/** Dark masses first, then leaves over them. */
const FOLIAGE = [
  { count: 120, reach: 0.86, size: 0.15, offset: 1 },
  { count: 1500, reach: 1, size: 0.045, offset: 0 },
];

export function drawTree(cam, { x, z, height, random, greens, trunk = '#6b5743' }) {
  const [footX, footY] = cam.point([x, 0, z]);
  const metre = cam.scale(z);
  const crown = height * 0.36 * metre;
  const top = footY - height * 0.64 * metre;
  const wood = `<path d="M${footX - 0.12 * metre} ${footY}L${footX - 0.07 * metre} ${top}h${0.14 * metre}L${footX + 0.12 * metre} ${footY}Z" fill="${trunk}"/>`;
  const shadow = `<ellipse cx="${footX + 0.7 * metre}" cy="${footY}" rx="${1.5 * metre}" ry="${0.22 * metre}" fill="#101514" opacity=".28" filter="url(#soft)"/>`;
  const leaves = FOLIAGE.flatMap(({ count, reach, size, offset }) =>
    Array.from({ length: count }, () => {
      const angle = random.next() * Math.PI * 2;
      const away = Math.sqrt(random.next()) * (0.86 + 0.22 * Math.sin(angle * 5 + x));
      // The upper left catches the light.
      const light = (Math.cos(angle) * 0.5 + Math.sin(angle)) * away * 1.6 + 1.3 + offset + random.next() - 0.5;
      const tone = greens[Math.min(greens.length - 1, Math.max(0, Math.round(light)))];
      return leaf(
        footX + Math.cos(angle) * away * crown * reach,
        top + Math.sin(angle) * away * crown * 0.92 * reach,
        (size + random.next() * size) * metre,
        tone,
      );
    }),
  );
  return wood + shadow + leaves.join('');
}

export const leaf = (x, y, radius, fill) => `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" fill="${fill}"/>`;

/** Yellow cross-hatching of a fire lane with its frame; `worn` is nearly rubbed off. */
export function drawHatching(cam, { left, right, from, to, colour, worn, random }) {
  const opacity = () => `opacity="${(worn ? 0.12 + random.next() * 0.28 : 0.86 + random.next() * 0.1).toFixed(2)}"`;
  const width = right - left;
  const stroke = (z, start, end) =>
    cam.face(
      [
        [start, 0.005, z],
        [start, 0.005, z + 0.22],
        [end, 0.005, z + width + 0.22],
        [end, 0.005, z + width],
      ],
      colour,
      opacity(),
    );
  const parts = [left, right - 0.15].map((x) => cam.floor(0.005, [x, x + 0.15], [from, to], colour, opacity()));
  for (let z = from; z + width < to; z += 1.5) {
    if (worn && random.below(5) === 0) continue;
    parts.push(stroke(z, left, right), stroke(z, right, left));
  }
  return parts.join('');
}

/** An isolation post: 75 cm, red and white. */
export function drawPost(cam, { x, z }) {
  const metre = cam.scale(z);
  const [footX, footY] = cam.point([x, 0, z]);
  const wide = 0.12 * metre;
  const high = 0.75 * metre;
  const bar = (left, top, width, height, fill, more = '') =>
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${fill}" ${more}/>`;
  const disc = (cx, cy, rx, ry, fill, more = '') => `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}" ${more}/>`;
  const bands = [0, 1, 2, 3, 4].map((at) =>
    bar(footX - wide / 2, footY - (at + 1) * (high / 5), wide, high / 5 + 0.5, at % 2 ? '#f3f1ea' : '#cf3a2f'),
  );
  return [
    disc(footX + 0.12 * metre, footY, wide * 1.6, wide * 0.4, '#101514', 'opacity=".4" filter="url(#soft)"'),
    disc(footX, footY, wide, wide * 0.3, '#3a3f3f'),
    ...bands,
    bar(footX - wide / 2, footY - high, wide * 0.3, high, '#fff', 'opacity=".3"'),
    bar(footX + wide * 0.22, footY - high, wide * 0.28, high, '#000', 'opacity=".25"'),
    disc(footX, footY - high, wide / 2, wide * 0.22, '#e2594d'),
  ].join('');
}
