import { disc, shade } from './camera.mjs';

const LENGTH = 4.4;
const WIDTH = 1.78;
const WAIST = 0.92;
const ROOF = 1.46;
/** How far roof and rear window lean in. */
const LEAN = 0.16;
const WHEELS_AT = [0.85, 3.5];

/** A parked car seen from behind: `x` is its middle, `z` its tail. Far parts come first, the tail last. */
export function drawCar(cam, { x, z, colour, lit = false, plate = '#2c5fb3' }) {
  const car = { left: x - WIDTH / 2, right: x + WIDTH / 2, z, colour, lit, plate, glass: lit ? '#1b2530' : '#3d4b55' };
  return [drawShadow, drawTop, drawSide, drawWheels, drawRearWindow, drawTail].map((draw) => draw(cam, car)).join('');
}

const drawShadow = (cam, { left, right, z }) =>
  cam.floor(0, [left - 0.15, right + 0.35], [z - 0.25, z + LENGTH], '#14191a', 'opacity=".5" filter="url(#soft)"');

const drawTop = (cam, { left, right, z, colour }) =>
  cam.floor(WAIST, [left, right], [z + 3, z + LENGTH], shade(colour, 1.05)) +
  cam.floor(ROOF, [left + LEAN, right - LEAN], [z + 0.85, z + 2.5], shade(colour, 1.18));

/** The side that is turned to us, and how it leans. */
const nearSide = (cam, { left, right }) => (cam.eyeX > (left + right) / 2 ? { x: right, lean: -LEAN } : { x: left, lean: LEAN });

function drawSide(cam, car) {
  const { x, lean } = nearSide(cam, car);
  const { z, colour, glass } = car;
  /** Between a line on the waist and one under the roof, each from z to z. */
  const leaning = ([waistFrom, waistTo], [roofFrom, roofTo], low, high, fill) =>
    cam.face(
      [
        [x, low, z + waistFrom],
        [x + lean, high, z + roofFrom],
        [x + lean, high, z + roofTo],
        [x, low, z + waistTo],
      ],
      fill,
    );
  return [
    leaning([0.05, 3.3], [0.85, 2.5], WAIST, ROOF, shade(colour, 0.86)),
    leaning([0.55, 1.62], [0.98, 1.62], WAIST + 0.04, ROOF - 0.08, glass),
    leaning([1.74, 3], [1.74, 2.4], WAIST + 0.04, ROOF - 0.08, glass),
    cam.side(x, [z + 0.02, z + 3.1], [0.28, WAIST], shade(colour, 0.78)),
    cam.face(
      [
        [x, 0.28, z + 3.1],
        [x, WAIST, z + 3.1],
        [x, 0.74, z + LENGTH],
        [x, 0.28, z + LENGTH],
      ],
      shade(colour, 0.78),
    ),
    cam.side(x, [z + 0.1, z + LENGTH], [0.56, 0.6], shade(colour, 0.6)),
  ].join('');
}

function drawWheels(cam, car) {
  const { x } = nearSide(cam, car);
  const rings = [
    [0.36, '#15191b'],
    [0.21, '#9aa1a3'],
    [0.08, '#4f5759'],
  ];
  return WHEELS_AT.flatMap((at) => rings.map(([radius, fill]) => cam.face(disc(x, 0.34, car.z + at, radius), fill))).join('');
}

function drawRearWindow(cam, { left, right, z, colour, glass }) {
  const leaning = ([lowLeft, lowRight], [highLeft, highRight], margin, fill, more) =>
    cam.face(
      [
        [lowLeft, WAIST + margin, z + 0.05 + margin],
        [lowRight, WAIST + margin, z + 0.05 + margin],
        [highRight, ROOF - margin, z + 0.85 - margin],
        [highLeft, ROOF - margin, z + 0.85 - margin],
      ],
      fill,
      more,
    );
  return [
    leaning([left, right], [left + LEAN, right - LEAN], 0, shade(colour, 0.95)),
    leaning([left + 0.16, right - 0.16], [left + 0.28, right - 0.28], 0.07, glass),
    leaning([left + 0.3, left + 0.62], [left + 0.46, left + 0.7], 0.1, '#ffffff', 'opacity=".14"'),
  ].join('');
}

function drawTail(cam, { left, right, z, colour, plate, lit }) {
  const middle = (left + right) / 2;
  const part = (from, to, low, high, fill, more) => cam.front(z, [from, to], [low, high], fill, more);
  const lamp = lit ? '#e0392c' : '#a52a25';
  return [
    part(left, right, 0.5, WAIST, shade(colour, 0.92)),
    part(left + 0.03, right - 0.03, 0.26, 0.52, shade(colour, 0.66)),
    part(left + 0.08, left + 0.3, 0.16, 0.3, '#15191b'),
    part(right - 0.3, right - 0.08, 0.16, 0.3, '#15191b'),
    part(left + 0.04, left + 0.36, 0.68, 0.86, lamp),
    part(right - 0.36, right - 0.04, 0.68, 0.86, lamp),
    part(left, right, 0.86, 0.9, shade(colour, 1.15)),
    part(middle - 0.24, middle + 0.24, 0.56, 0.7, plate),
    part(middle - 0.2, middle + 0.2, 0.6, 0.66, '#dfe7f2', 'opacity=".75"'),
  ].join('');
}
