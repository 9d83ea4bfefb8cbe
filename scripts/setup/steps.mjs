import { styleText } from 'node:util';

const SLOW_MS = 1500;

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/**
 * Runs one step and reports its time on stderr; what the step returns as text is the remark on the line.
 * A step that takes long announces itself, so that nobody looks at a silent screen.
 */
export async function step(name, body, { write = (line) => process.stderr.write(line) } = {}) {
  const began = performance.now();
  const announce = setTimeout(() => write(`  ${name} …\n`), SLOW_MS);
  const log = (line) => write(`    ${line}\n`);
  try {
    const outcome = await body(log);
    const remark = typeof outcome === 'string' ? outcome : (outcome?.remark ?? '');
    write(`${tint('green', '✓')} ${name.padEnd(16)} ${seconds(performance.now() - began).padStart(8)}  ${remark}\n`);
    return outcome;
  } catch (error) {
    write(`${tint('red', '✗')} ${name.padEnd(16)} ${seconds(performance.now() - began).padStart(8)}\n`);
    throw error;
  } finally {
    clearTimeout(announce);
  }
}

function tint(colour, text) {
  return process.stderr.isTTY ? styleText(colour, text) : text;
}
