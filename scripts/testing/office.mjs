import { canInstallDebianPackages, installDebianPackages } from '../machine/apt.mjs';
import { runChild } from '../machine/children.mjs';
import { Refusal } from '../machine/refusal.mjs';

/** What opens papers as a person would, and the packages it comes with. */
const PROGRAMS = [
  { program: 'soffice', asked: ['--version'], packages: ['libreoffice-writer', 'libreoffice-calc'] },
  { program: 'pdftotext', asked: ['-v'], packages: ['poppler-utils'] },
];

/** LibreOffice and poppler, installed where they are missing and may be. */
export async function obtainOffice(log) {
  const missing = await missingPrograms();
  if (missing.length === 0) return { remark: 'is here' };
  const packages = missing.flatMap((one) => one.packages);
  if (!canInstallDebianPackages()) throw new Refusal(`Papers are opened with ${packages.join(', ')}: install them.`);
  await installDebianPackages(packages, log);
  if ((await missingPrograms()).length > 0) throw new Refusal(`${packages.join(', ')} were installed and do not run.`);
  return { remark: `installed ${packages.join(', ')}` };
}

async function missingPrograms() {
  const answers = await Promise.all(PROGRAMS.map(async (one) => ({ one, runs: await runs(one) })));
  return answers.filter(({ runs: does }) => !does).map(({ one }) => one);
}

async function runs({ program, asked }) {
  try {
    const { code } = await runChild(program, program, asked);
    return code === 0;
  } catch {
    return false;
  }
}
