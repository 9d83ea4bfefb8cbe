import { v5 } from 'uuid';

const DEMO = '6d1c7c1e-3f57-5d6a-9a35-0d9b3b6f6a11';

/** The same id for the same thing of the demo on every machine, so that a start that was broken off can be taken up again. */
export const demoId = (kind: string, key: string): string => v5(`${kind}:${key}`, DEMO);
export const demoOpenid = (personKey: string): string => `demo-${personKey}`;
