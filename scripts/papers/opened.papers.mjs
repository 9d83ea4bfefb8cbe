import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'node:test';

/*
 * Opens every paper that was laid down in PAPERS_FOLDER with LibreOffice and poppler, as somebody in an office would, and compares what they
 * read with what the records say (words.json).
 */
const folder = process.env.PAPERS_FOLDER;
const profile = path.join(folder, '.office');
const LIMIT_MS = 180_000;
const meetings = fs.readdirSync(folder).filter((name) => fs.existsSync(path.join(folder, name, 'words.json')));
const plain = (text) => text.replace(/[\s\u00a0\u3000]/g, '');
const lines = (text) =>
  text
    .split('\n')
    .map(trimmed)
    .filter((line) => line !== '');
const trimmed = (line) => line.replace(/^[\s\u00a0\ufeff]+|[\s\u00a0]+$/g, '');

after(() => fs.rmSync(profile, { recursive: true, force: true }));

function converted(meeting, ending, filter, as) {
  const from = path.join(folder, meeting);
  const out = path.join(from, 'opened');
  const files = fs.readdirSync(from).filter((name) => name.endsWith(`.${ending}`));
  if (files.length > 0) {
    const args = [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', filter, '--outdir', out];
    execFileSync('soffice', [...args, ...files.map((name) => path.join(from, name))], { stdio: 'pipe', timeout: LIMIT_MS });
  }
  return (name) => fs.readFileSync(path.join(out, `${name}.${as}`), 'utf8');
}

assert.ok(meetings.length >= 5, 'nothing was laid down');
for (const meeting of meetings) {
  const papers = JSON.parse(fs.readFileSync(path.join(folder, meeting, 'words.json'), 'utf8'));
  describe(`the papers of ${meeting}`, () => {
    it('open in Word’s stead and say what the records say, in their order', () => {
      const textOf = converted(meeting, 'docx', 'txt:Text (encoded):UTF8', 'txt');
      for (const { name, words } of papers)
        assert.deepEqual(
          lines(textOf(name)),
          words.map(trimmed).filter((line) => line !== ''),
          name,
        );
    });

    it('say it as PDF', () => {
      for (const { name, words } of papers) {
        const read = execFileSync('pdftotext', ['-raw', path.join(folder, meeting, `${name}.pdf`), '-'], {
          encoding: 'utf8',
          timeout: LIMIT_MS,
        });
        const text = plain(read).replace(/—\d+—/g, '');
        assert.deepEqual(
          words.filter((line) => !text.includes(plain(line))),
          [],
          name,
        );
      }
    });

    it('open as tables with every cell', () => {
      const textOf = converted(meeting, 'xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1', 'csv');
      for (const { name, cells } of papers.filter(({ formats }) => formats.includes('xlsx'))) {
        const text = plain(textOf(name).replaceAll('""', '"'));
        assert.deepEqual(
          cells.flat().filter((cell) => !text.includes(plain(cell))),
          [],
          name,
        );
      }
    });
  });
}
