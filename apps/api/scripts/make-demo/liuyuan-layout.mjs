const CM2 = 10_000;
const cm2 = (squareMetres) => Math.round(squareMetres * CM2);

/** Six storeys without a lift, two homes on a landing; the second unit of building 3 is where 王奶奶 lives. */
const LOW = [
  [88.2, 104.36],
  [96.75, 112.84],
  [88.2, 118.52],
  [107.91, 99.4],
];
/** Eighteen storeys, three homes on a landing; real measuring reports go to four decimals. */
const HIGH = [
  [158.36, 118.72, 146.9025],
  [162.4, 121.55, 149.03],
];
/** Eleven storeys, two large homes on a landing. */
const MIDDLE = [
  [151.28, 163.94],
  [149.6175, 166.02],
];

const lowHouse = (number, units) => ({ number, units, floors: 6, landings: LOW });
const highHouse = (number) => ({ number, units: 2, floors: 18, landings: HIGH });
const middleHouse = (number) => ({ number, units: 2, floors: 11, landings: MIDDLE });
const HOUSES = [
  lowHouse(1, 4),
  lowHouse(2, 4),
  lowHouse(3, 4),
  lowHouse(4, 4),
  lowHouse(5, 3),
  lowHouse(6, 3),
  lowHouse(7, 3),
  highHouse(8),
  highHouse(9),
  highHouse(10),
  highHouse(11),
  highHouse(12),
  middleHouse(13),
  middleHouse(14),
];
const SHOPS = 22;

function homesOf({ number, units, floors, landings }) {
  const homes = [];
  for (let unit = 1; unit <= units; unit += 1) {
    // Building 3 has its small homes in unit 2, the others in turn.
    const landing = landings[(unit + (number === 3 ? 0 : number)) % landings.length];
    for (let floor = 1; floor <= floors; floor += 1) {
      landing.forEach((area, at) =>
        homes.push({ building: `${number}号楼`, unit: `${unit}单元`, room: `${floor}0${at + 1}`, floor, areaCm2: cm2(area) }),
      );
    }
  }
  return homes;
}

/** The shops along the street take what is left of the measured total, each a different size. */
function shops(random, leftCm2) {
  const weights = Array.from({ length: SHOPS }, () => 60 + random.below(90));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const areas = weights.map((weight) => Math.floor((leftCm2 * weight) / whole / 100) * 100);
  areas[SHOPS - 1] += leftCm2 - areas.reduce((sum, area) => sum + area, 0);
  return areas.map((areaCm2, at) => ({
    building: '14号楼',
    unit: '',
    room: `商铺${String(at + 1).padStart(2, '0')}`,
    floor: 0,
    areaCm2,
    isShop: true,
  }));
}

export function liuyuanHomes(random, totalCm2) {
  const homes = HOUSES.flatMap(homesOf);
  const housed = homes.reduce((sum, home) => sum + home.areaCm2, 0);
  return [...homes, ...shops(random, totalCm2 - housed)];
}
