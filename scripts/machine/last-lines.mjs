export const lastLines = (text, count = 12) => text.trim().split('\n').slice(-count).join('\n');

/** A bundler names its error first and then explains it at length: from the first line that sounds like one. */
export function fromFirstError(text, count = 40) {
  const lines = text.trim().split('\n');
  const first = lines.findIndex((line) => /\b(error|cannot|can't|not found|failed)\b/i.test(line));
  return first === -1 ? lastLines(text, count) : lines.slice(first, first + count).join('\n');
}
