import fs from 'node:fs';
import path from 'node:path';
import { canInstallDebianPackages, installDebianPackages } from '../machine/apt.mjs';
import { runChild } from '../machine/children.mjs';
import { Refusal } from '../machine/refusal.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const APPLICATIONS = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** A Chromium and a font with Chinese glyphs; CHROMIUM_PATH names one by hand. */
export async function obtainBrowser(log) {
  const missing = [...(findBrowser() ? [] : ['chromium']), ...((await hasChineseFont()) ? [] : ['fonts-noto-cjk'])];
  if (missing.length > 0) {
    if (!canInstallDebianPackages()) throw new Refusal(sentence(missing));
    await installDebianPackages(missing, log);
  }
  const executablePath = findBrowser();
  if (!executablePath || !(await hasChineseFont())) throw new Refusal(sentence(missing));
  return { executablePath, remark: executablePath };
}

function findBrowser() {
  const onPath = (process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [process.env.CHROMIUM_PATH, ...onPath, ...APPLICATIONS].find((file) => file && fs.existsSync(file));
}

/** Without such a font every screenshot would show boxes, and no journey would notice. */
async function hasChineseFont() {
  if (process.platform === 'darwin') return true;
  const { code, output } = await runChild('fonts', 'fc-list', [':lang=zh-cn', 'family']);
  return code === 0 && output.trim() !== '';
}

function sentence(missing) {
  return `The browser journeys need ${missing.join(' and ')}: install them (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH.`;
}
