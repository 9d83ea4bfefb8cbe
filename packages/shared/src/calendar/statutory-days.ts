import { addDays, type Day } from './day';

/** The days of a year that follow the moon and the sun: 春节 (正月初一), 清明, 端午, 中秋. */
export type FestivalDays = Readonly<{ spring: Day; qingming: Day; dragonBoat: Day; midAutumn: Day }>;

/** By the calendar of the Purple Mountain Observatory (GB/T 33661). A year that is not here has no calendar yet. */
export const FESTIVALS: Readonly<Record<number, FestivalDays>> = {
  2025: { spring: '2025-01-29', qingming: '2025-04-04', dragonBoat: '2025-05-31', midAutumn: '2025-10-06' },
  2026: { spring: '2026-02-17', qingming: '2026-04-05', dragonBoat: '2026-06-19', midAutumn: '2026-09-25' },
  2027: { spring: '2027-02-06', qingming: '2027-04-05', dragonBoat: '2027-06-09', midAutumn: '2027-09-15' },
  2028: { spring: '2028-01-26', qingming: '2028-04-04', dragonBoat: '2028-05-28', midAutumn: '2028-10-03' },
  2029: { spring: '2029-02-13', qingming: '2029-04-04', dragonBoat: '2029-06-16', midAutumn: '2029-09-22' },
  2030: { spring: '2030-02-03', qingming: '2030-04-05', dragonBoat: '2030-06-05', midAutumn: '2030-09-12' },
  2031: { spring: '2031-01-23', qingming: '2031-04-05', dragonBoat: '2031-06-24', midAutumn: '2031-10-01' },
  2032: { spring: '2032-02-11', qingming: '2032-04-04', dragonBoat: '2032-06-12', midAutumn: '2032-09-19' },
  2033: { spring: '2033-01-31', qingming: '2033-04-04', dragonBoat: '2033-06-01', midAutumn: '2033-09-08' },
  2034: { spring: '2034-02-19', qingming: '2034-04-05', dragonBoat: '2034-06-20', midAutumn: '2034-09-27' },
  2035: { spring: '2035-02-08', qingming: '2035-04-05', dragonBoat: '2035-06-10', midAutumn: '2035-09-16' },
};

/** 除夕, 初一, 初二, 初三. */
const SPRING = [-1, 0, 1, 2];

/**
 * What the law itself gives, without what the yearly notice moves around: 元旦 1, 春节 4 (除夕 to 初三), 清明 1, 劳动节 2, 端午 1, 中秋 1, 国庆 3.
 * 全国年节及纪念日放假办法 (2024), art. 2, in force since 2025. Undefined for a year whose moon is not known here.
 */
export function statutoryDays(year: number): Day[] | undefined {
  const festivals = FESTIVALS[year];
  if (!festivals) return undefined;
  const { spring, qingming, dragonBoat, midAutumn } = festivals;
  const days = [
    `${year}-01-01`, ...SPRING.map((offset) => addDays(spring, offset)), qingming, `${year}-05-01`, `${year}-05-02`, dragonBoat, midAutumn,
    `${year}-10-01`, `${year}-10-02`, `${year}-10-03`,
  ];
  return [...new Set(days)].sort();
}
