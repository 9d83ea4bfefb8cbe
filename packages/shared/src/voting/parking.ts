import { areaWords } from '../contract/area-words';

/** Owned and registered by itself; nobody lives there. */
export const PARKING_KINDS = { space: '车位', garage: '车库' } as const satisfies Record<string, string>;
export type ParkingKind = keyof typeof PARKING_KINDS;
/** Under which heading those of a roll stand who own no home. */
export const PARKING_GROUP = '车位车库';

/**
 * Whether owned parking weighs in a vote. 指导规则 art. 25: the 议事规则 says so. Where it counts, it is a part of the estate like a home and its
 * owner an owner (最高法解释 arts. 1, 9); that a rule may mean only the area of those who have a home is ours [D].
 */
export const PARKING_READINGS = { no: '不算', homeowners: '只算有房业主的', every: '都算' } as const satisfies Record<string, string>;
export type ParkingReading = keyof typeof PARKING_READINGS;
export const PARKING_USUAL: ParkingReading = 'no';

type Says = Readonly<{ parkingCounts?: ParkingReading }>;
export const parkingReading = ({ parkingCounts }: Says): ParkingReading => parkingCounts ?? PARKING_USUAL;
export const isParkingCounted = (rules: Says | null): boolean => parkingReading(rules ?? {}) !== PARKING_USUAL;

const WORDS: Readonly<Record<ParkingReading, string>> = {
  no: '车位、车库的面积不算，只有车位的不投',
  homeowners: '有房业主的车位、车库，面积也算；只有车位没有房的不投',
  every: '车位、车库的面积也算；只有车位没有房的，也算一位业主',
};
/** Said of the rule, in the notice and beside the ballot. */
export const parkingWords = (rules: Says): string => WORDS[parkingReading(rules)];

/** 「地下车库A-017车位」: never to be taken for a door. */
export function parkingLabel({ kind, buildingName, unitName, roomName }: Readonly<{ kind: ParkingKind; buildingName: string; unitName: string; roomName: string }>): string {
  const word = PARKING_KINDS[kind];
  return `${buildingName}${unitName}${roomName}${roomName.endsWith(word) ? '' : word}`;
}

/** 「，含车位 12.50 ㎡」 after an area; empty where there is none in it. */
export const parkingPartWords = (parking: readonly Readonly<{ areaCm2: number }>[]): string =>
  parking.length === 0 ? '' : `，含车位 ${areaWords(parking.reduce((sum, { areaCm2 }) => sum + areaCm2, 0))}`;

/** Beside the figures of a counted roll: by which clause parking is in them, and how much; empty where it does not count. */
export function parkingOnRollWords(parkingCounts: ParkingReading, { clause, areaCm2 }: Readonly<{ clause: string | null; areaCm2: number }>): string {
  if (!isParkingCounted({ parkingCounts })) return '';
  return `面积里有车位、车库 ${areaWords(areaCm2)}：${parkingWords({ parkingCounts })}${clause ? `，依据${clause}` : ''}。`;
}
