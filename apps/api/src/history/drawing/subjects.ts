import type { Pen } from './pen';
import { basement, door, fallenWall, floorDrain, lift, roofOf, stairLamp } from './things-of-houses';
import { bins, manhole, parcels, shed, streetLamp, wires } from './things-of-the-street';
import { dog, fence, gym, slide, willow } from './things-of-the-yard';

/** What a picture can be of; `-new`, `-clear` and the like show the same thing after work was done. */
export const SUBJECTS = {
  basement,
  bins: (pen) => bins(pen, false),
  'bins-clean': (pen) => bins(pen, true),
  dog,
  door,
  drain: (pen) => floorDrain(pen, false),
  'drain-clear': (pen) => floorDrain(pen, true),
  fence,
  gym,
  'lamp-off': (pen) => stairLamp(pen, false),
  'lamp-on': (pen) => stairLamp(pen, true),
  lift,
  manhole: (pen) => manhole(pen, false),
  'manhole-new': (pen) => manhole(pen, true),
  parcels: (pen) => parcels(pen, false),
  'parcels-roofed': (pen) => parcels(pen, true),
  'roof-leak': (pen) => roofOf(pen, 'leaking'),
  'roof-works': (pen) => roofOf(pen, 'works'),
  'roof-done': (pen) => roofOf(pen, 'done'),
  shed: (pen) => shed(pen, true),
  'shed-begun': (pen) => shed(pen, false),
  slide: (pen) => slide(pen, false),
  'slide-mended': (pen) => slide(pen, true),
  'street-lamp-off': streetLamp,
  wall: fallenWall,
  willow,
  wires,
} as const satisfies Record<string, (pen: Pen) => string>;
export type DrawnSubject = keyof typeof SUBJECTS;
export const isDrawn = (subject: string): subject is DrawnSubject => subject in SUBJECTS;
