/*
 * node scripts/release/wechat-privacy.mjs [--check]: docs/wechat-privacy.md from the built mini-program (dist/weapp): which of WeChat's
 * interfaces that touch personal information it calls, for 用户隐私保护指引. What is declared there and what is built must agree.
 */
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../machine/checkout.mjs';
import { Refusal, runCommand } from '../machine/refusal.mjs';
import { privacyPage, usedIn } from './privacy-rules.mjs';

const DIST = path.join(ROOT, 'apps/miniprogram/dist/weapp');
const PAGE = path.join(ROOT, 'docs/wechat-privacy.md');

await runCommand(() => {
  if (!fs.existsSync(path.join(DIST, 'app.json'))) throw new Refusal('apps/miniprogram/dist/weapp is missing: npm run build:weapp');
  const files = fs.readdirSync(DIST, { recursive: true }).map(String);
  const built = files.filter((name) => /\.(js|wxml|json)$/.test(name)).map((name) => fs.readFileSync(path.join(DIST, name), 'utf8'));
  const { page, undeclared } = privacyPage(usedIn(built));
  if (undeclared.length > 0)
    throw new Refusal(`No purpose is written down for ${undeclared.join(', ')}: scripts/release/privacy-rules.mjs`);
  if (!process.argv.includes('--check')) return void fs.writeFileSync(PAGE, page);
  const same = fs.existsSync(PAGE) && fs.readFileSync(PAGE, 'utf8') === page;
  process.stdout.write(
    same ? 'docs/wechat-privacy.md is what was built\n' : 'docs/wechat-privacy.md is stale: node scripts/release/wechat-privacy.mjs\n',
  );
  return same ? 0 : 1;
});
