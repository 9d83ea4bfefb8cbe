const isOf = (home, building, unit, floors) => home.building === building && home.unit === unit && floors.includes(home.floor);
const UNSOLD_FLOORS = [6, 7, 8, 9, 10, 11];
const label = (home) => `${home.building}${home.unit}${home.room}`;
const DEVELOPER = { kind: '开发商', name: '柳岸新居置业有限公司', phone: '19900000951', idTail: '' };
const COMPANY = { kind: '单位', name: '柳园便民商业有限公司', phone: '19900000952', idTail: '' };
const COMPANY_SHOPS = 6;
const CO_OWNED = 120;
const OF_THREE = 5;
const SEVERAL = 20;
const WITHOUT_PHONE = 14;
const WITH_RESIDENTS = 96;

/** Gives every home its owners. The order of the steps is the order of who is certain: named people first, chance last. */
export function settle(homes, named, people, random) {
  settleNamed(homes, named, people);
  settleUnsold(homes);
  for (const home of homes.filter((one) => one.isShop).slice(0, COMPANY_SHOPS)) own(home, [COMPANY], '商铺');
  const free = random.shuffled(homes.filter((home) => !home.owners));
  settleSeveral(free, people, random);
  settleTogether(homes, free, people);
  for (const [at, home] of free.filter((one) => !one.owners).entries()) own(home, [people.owner({ withPhone: at >= WITHOUT_PHONE })]);
  markUndelivered(homes);
  settleResidents(homes, people, random);
}

function own(home, owners, note = '') {
  home.owners = owners;
  home.delivered ??= true;
  home.note = note;
}

function settleNamed(homes, named, people) {
  const byLabel = new Map(homes.map((home) => [label(home), home]));
  for (const {
    name,
    phone,
    home: { buildingName, unitName, roomName, capacity },
  } of named) {
    const home = byLabel.get(`${buildingName}${unitName}${roomName}`);
    if (!home) throw new Error(`${name} lives in a home that the estate does not have`);
    if (capacity === 'resident') {
      (home.residents ??= []).push({ name, phone });
      continue;
    }
    own(home, [...(home.owners ?? []), { kind: '个人', name, phone, idTail: people.idTail() }]);
  }
}

function settleUnsold(homes) {
  for (const home of homes.filter((one) => isOf(one, '14号楼', '2单元', UNSOLD_FLOORS))) {
    home.delivered = false;
    own(home, [DEVELOPER], '未售');
  }
}

/** Twenty owners with two to four homes; each is one head with the areas added up. The first has three of the shops. */
function settleSeveral(free, people, random) {
  const shopsFirst = [...free.filter((home) => home.isShop), ...free.filter((home) => !home.isShop)];
  for (let count = 0; count < SEVERAL; count += 1) {
    const several = count === 0 ? 3 : 2 + (random.below(10) === 0 ? 2 : random.below(2));
    // A couple that owns two homes together is still one head: the set of owners counts.
    const owners = count === 1 || count === 2 ? [people.owner(), people.owner()] : [people.owner()];
    const pool = count === 0 ? shopsFirst : free.filter((home) => !home.isShop);
    for (const home of pool.filter((one) => !one.owners).slice(0, several)) own(home, owners, home.isShop ? '商铺' : '');
  }
}

function settleTogether(homes, free, people) {
  const together = homes.filter((home) => home.owners?.length > 1).length;
  const pool = free.filter((home) => !home.owners && !home.isShop).slice(0, CO_OWNED - together);
  pool.forEach((home, at) => {
    const owners = [people.owner(), people.owner()];
    if (at < OF_THREE) owners.push(people.owner());
    own(home, owners);
  });
  // Somebody may own one home alone and another with a partner: two different sets of owners.
  const alone = free.filter((home) => !home.owners && !home.isShop).slice(0, 2);
  alone.forEach((home, at) => own(home, [pool[OF_THREE + at].owners[0]]));
}

/** Sold, but the keys have not been handed over. */
function markUndelivered(homes) {
  const late = homes.filter((home) => isOf(home, '14号楼', '2单元', [4, 5]) || isOf(home, '13号楼', '2单元', [10, 11]));
  for (const home of late) home.delivered = false;
}

function settleResidents(homes, people, random) {
  const lived = homes.filter((home) => home.delivered && !home.isShop && !home.residents);
  for (const [at, home] of random.shuffled(lived).slice(0, WITH_RESIDENTS).entries()) {
    const rented = at % 3 === 0;
    home.residents = [people.resident({ surname: rented ? undefined : home.owners[0].name[0], withPhone: at % 8 !== 5 })];
    if (at % 6 === 0) home.residents.push(people.resident());
    if (rented) home.note = '出租';
  }
}
