/** 「王**」: enough for whoever has the paper beside them. */
export const maskedName = (name: string): string => [...name].map((letter, at) => (at === 0 ? letter : '*')).join('');
