import { transformFile } from '@swc/core';

/** The table that the API signs demo people in from; it is TypeScript, so it is stripped of its types first. */
export async function loadDemoPeople() {
  const file = new URL('../../src/modules/demo/demo-people.ts', import.meta.url).pathname;
  const { code } = await transformFile(file, {
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  });
  const { DEMO_PEOPLE } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return DEMO_PEOPLE;
}
