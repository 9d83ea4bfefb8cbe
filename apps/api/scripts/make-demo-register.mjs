// Writes the registers of the two demo estates and of the village: `node apps/api/scripts/make-demo-register.mjs`. Same rows on every run.
import { liuyuanHomes } from './make-demo/liuyuan-layout.mjs';
import { settle } from './make-demo/liuyuan-owners.mjs';
import { loadDemoPeople } from './make-demo/load-demo-people.mjs';
import { peopleMaker } from './make-demo/people-maker.mjs';
import { randomFrom } from './make-demo/random.mjs';
import { homeCells, registerSheet, VILLAGE_TITLES, writeWorkbook } from './make-demo/write-register.mjs';

const LIUYUAN = { fileName: '柳园小区名册.xlsx', homes: 950, areaCm2: 1_273_780_000 };
const XINGLIN = { fileName: '杏林小区名册.xlsx', homes: 40 };
const LIUWAN = { fileName: '柳湾村名册.xlsx', homes: 36 };
const SEED = 20_251_128;

const demoPeople = await loadDemoPeople();
const takenNames = demoPeople.map((person) => person.name);
const livingIn = (estate) => demoPeople.filter((person) => person.home?.estate === estate);

async function write(fileName, homes, expected, titles) {
  const areaCm2 = homes.reduce((sum, home) => sum + home.areaCm2, 0);
  if (homes.length !== expected.homes || (expected.areaCm2 ?? areaCm2) !== areaCm2)
    throw new Error(`${fileName}: ${homes.length} homes, ${areaCm2} cm²`);
  const bytes = await writeWorkbook(fileName, [registerSheet(homes.map(homeCells), '名册', titles)]);
  console.log(`${fileName}: ${homes.length} homes, ${areaCm2 / 10_000} ㎡, ${bytes} bytes`);
}

async function liuyuan() {
  const random = randomFrom(SEED);
  const homes = liuyuanHomes(random, LIUYUAN.areaCm2);
  settle(homes, livingIn('liuyuan.estate'), peopleMaker(random, { firstPhone: 1000, takenNames }), random);
  await write(LIUYUAN.fileName, homes, LIUYUAN);
}

/** Two old houses of five floors, two units each, two homes on a landing. */
async function xinglin() {
  const random = randomFrom(SEED + 1);
  const people = peopleMaker(random, { firstPhone: 8000, takenNames });
  const named = livingIn('xinglin.estate');
  const homes = [];
  for (const building of ['1号楼', '2号楼'])
    for (const unit of ['1单元', '2单元'])
      for (const floor of [1, 2, 3, 4, 5])
        for (const side of [1, 2]) {
          const room = `${floor}0${side}`;
          const known = named.find(({ home }) => home.buildingName === building && home.unitName === unit && home.roomName === room);
          const owner = known ? { kind: '个人', name: known.name, phone: known.phone, idTail: people.idTail() } : people.owner();
          homes.push({ building, unit, room, areaCm2: side === 1 ? 684_500 : 721_300, owners: [owner], delivered: true });
        }
  await write(XINGLIN.fileName, homes, XINGLIN);
}

/** Three groups of twelve households; a household stands with who heads it. */
async function liuwan() {
  const random = randomFrom(SEED + 2);
  const people = peopleMaker(random, { firstPhone: 7000, takenNames });
  const named = livingIn('liuwan.estate');
  const homes = [];
  for (const building of ['1组', '2组', '3组'])
    for (let house = 1; house <= 12; house += 1) {
      const here = named.filter(({ home }) => home.buildingName === building && home.roomName === String(house));
      const head = here.find(({ home }) => home.capacity === 'owner');
      const owner = head ? { kind: '个人', name: head.name, phone: head.phone, idTail: people.idTail() } : people.owner();
      const residents = here.filter((one) => one !== head).map(({ name, phone }) => ({ name, phone }));
      homes.push({
        building,
        unit: '',
        room: String(house),
        areaCm2: (150 + random.below(60)) * 10_000,
        owners: [owner],
        delivered: true,
        residents,
      });
    }
  await write(LIUWAN.fileName, homes, LIUWAN, VILLAGE_TITLES);
}

await liuyuan();
await xinglin();
await liuwan();
