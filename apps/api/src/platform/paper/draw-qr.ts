import { encode } from 'uqr';
import type { Paper } from './paper';

/** A QR code as filled runs, sharp at any size. */
export function drawQr(paper: Paper, text: string, { x, y, side }: Readonly<{ x: number; y: number; side: number }>): void {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const unit = side / size;
  data.forEach((row, line) => {
    for (let at = 0; at < size; at += 1) {
      if (!row[at]) continue;
      const from = at;
      while (row[at + 1]) at += 1;
      paper.rect(x + from * unit, y + line * unit, (at - from + 1) * unit, unit);
    }
  });
  paper.fill('#000');
}
