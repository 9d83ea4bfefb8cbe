import { shade } from './camera.mjs';

const STONE = '#b7b2a8';
const SHADOW = '#22241f';
const GOING = 0.3;
/** One in twelve, as a wheelchair needs it. */
const RAMP_SLOPE = 12;
const RAIL_HEIGHTS = [0.92, 0.65];

export function drawSteps(cam, { across, near, far, height, count }) {
  const [left, right] = across;
  const rise = height / count;
  const parts = [cam.floor(0, [left - 0.1, right + 0.5], [near - 1, far], SHADOW, 'opacity=".3" filter="url(#soft)"')];
  for (let step = count; step >= 1; step -= 1) {
    const [y, front] = [step * rise, near - (count - step) * GOING];
    const back = step === count ? far : front + GOING;
    parts.push(
      cam.floor(y, across, [front, back], shade(STONE, 1.08)),
      cam.front(front, across, [y - rise, y], shade(STONE, 0.78)),
      cam.front(front, across, [y - 0.03, y], shade(STONE, 0.98)),
      cam.side(left, [front, back], [0, y], shade(STONE, 0.66)),
    );
  }
  return parts.join('');
}

/** Along the wall to the left of the steps, so that a wheelchair comes up by itself. */
export function drawRamp(cam, { across: [top], near, far, height }) {
  const ramp = { foot: top - height * RAMP_SLOPE, top, height };
  const end = far - 0.2;
  const slope = (from, to, fill, more) =>
    cam.face(
      [
        [...at(ramp, from), near],
        [...at(ramp, to), near],
        [...at(ramp, to), end],
        [...at(ramp, from), end],
      ],
      fill,
      more,
    );
  const parts = [
    cam.floor(0, [ramp.foot, top], [near - 0.2, end], SHADOW, 'opacity=".35" filter="url(#soft)"'),
    slope(0, 1, '#cfcac0'),
    cam.face(
      [
        [ramp.foot, 0, near],
        [top, height, near],
        [top, 0, near],
      ],
      '#a39d92',
    ),
    slope(0, 0.07, '#e0b53b', 'opacity=".85"'),
  ];
  for (let groove = 0.08; groove < 1; groove += 0.04)
    parts.push(cam.line([...at(ramp, groove), near + 0.15], [...at(ramp, groove), end - 0.15], '#a8a297', 1.6));
  for (const z of [end - 0.1, near + 0.06]) parts.push(drawRail(cam, ramp, z));
  return parts.join('');
}

/** A point on the slope: x and y at a share of its length. */
const at = ({ foot, top, height }, share) => [foot + (top - foot) * share, height * share];

function drawRail(cam, ramp, z) {
  const metre = cam.scale(z);
  const tube = ([x1, y1], [x2, y2], width) =>
    cam.line([x1, y1, z], [x2, y2, z], '#aab2b6', width * metre, 'stroke-linecap="round"') +
    cam.line([x1, y1 + 0.01, z], [x2, y2 + 0.01, z], '#f2f5f5', width * 0.3 * metre);
  const posts = [0.03, 0.22, 0.42, 0.61, 0.8, 1].map((share) => {
    const [x, y] = at(ramp, share);
    return tube([x, y], [x, y + RAIL_HEIGHTS[0]], 0.05);
  });
  const bars = RAIL_HEIGHTS.map((above) => {
    const [[x1, y1], [x2, y2]] = [at(ramp, 0), at(ramp, 1)];
    return tube([x1 - 0.05, y1 + above], [x2 + 0.25, y2 + above], 0.055);
  });
  return [...posts, ...bars].join('');
}

const FRAME = [
  [
    [0, 0.33],
    [0.35, 0.82],
  ],
  [
    [0.35, 0.82],
    [0.85, 0.82],
  ],
  [
    [0.85, 0.82],
    [0.5, 0.33],
  ],
  [
    [0.5, 0.33],
    [0.35, 0.82],
  ],
  [
    [0, 0.33],
    [0.5, 0.33],
  ],
];
const FITTINGS = [
  [
    [1.05, 0.33],
    [0.82, 1],
  ],
  [
    [0.7, 1.02],
    [0.95, 1.02],
  ],
  [
    [0.22, 0.92],
    [0.46, 0.92],
  ],
  [
    [0.35, 0.82],
    [0.34, 0.92],
  ],
];

/** An old bicycle left beside the steps. */
export function drawBike(cam, { x, z }) {
  const metre = cam.scale(z);
  const tube =
    (colour) =>
    ([[x1, y1], [x2, y2]]) =>
      cam.line([x + x1, y1, z], [x + x2, y2, z], colour, 0.045 * metre, 'stroke-linecap="round"');
  const wheel = (at) => {
    const [cx, cy] = cam.point([x + at, 0.33, z]);
    return `<circle cx="${cx}" cy="${cy}" r="${0.32 * metre}" fill="none" stroke="#23282a" stroke-width="${0.045 * metre}"/><circle cx="${cx}" cy="${cy}" r="${0.03 * metre}" fill="#777"/>`;
  };
  return [wheel(0), wheel(1.05), ...FRAME.map(tube('#7a3b33')), ...FITTINGS.map(tube('#3a3a3a'))].join('');
}
