const SIDE = '(?:[东西南北](?:侧|边|面|头|门)|门口|楼下|楼道|楼顶|旁边|前面|后面)';
/** 「2号楼东边」「12号楼3单元楼道」 comes before any other place: it says more. */
const BUILDING = new RegExp(`\\d{1,3}\\s*号?楼(?:\\s*\\d{1,2}\\s*单元)?${SIDE}?`);
const SPOT = new RegExp(`(?:[东西南北正]门|大门|中心花园|小广场|广场|儿童乐园|滑梯|凉亭|健身(?:区|器材)|停车场|地下车库|车库|车棚|垃圾(?:房|站|点)|岗亭|驿站)(?:口|${SIDE})?`);

/** The place that a sentence names, to be proposed as 在哪儿; empty when it names none. */
export function placeFrom(text: string, max: number): string {
  const found = BUILDING.exec(text) ?? SPOT.exec(text);
  return Array.from((found?.[0] ?? '').replace(/\s/g, '')).slice(0, max).join('');
}
