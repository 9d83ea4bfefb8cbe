import type { Problem, RegisterImportView } from '@silin/shared';
import { PersonEntity } from '../src/modules/people';
import { Sealer } from '../src/platform/storage';
import { call, type Answer } from './support/calling';
import { signedInAgain, type TestCommunity, type TestPerson } from './support/people';
import type { TestApp } from './support/test-app';

const HEADER = '楼栋,单元,房号,建筑面积,产权人,产权人类型,手机号,证件尾号,交付,居住人,房屋或车位';

let phones = 0;
/** In the register with a name and a phone by which a file can call them. */
export async function reachable(test: TestApp, { personId }: Pick<TestPerson, 'personId'>, name: string): Promise<Owner> {
  phones += 1;
  const phone = `1990001${String(1000 + phones)}`;
  const sealer = test.app.get(Sealer);
  await test.db.manager.update(PersonEntity, { personId }, { name, phoneDigest: sealer.digest(phone), phoneSealed: sealer.seal(phone) });
  return { name, phone };
}

export type Owner = Readonly<{ name: string; phone: string }>;
/** 「地下车库,,A-017」 of these owners; 12.5 ㎡ unless told otherwise. */
export function aSpace(
  owners: readonly Owner[],
  { at = '地下车库', no, area = '12.5', what = '车位' }: Readonly<{ at?: string; no: string; area?: string; what?: string }>,
): string {
  const [names, numbers] = [owners.map(({ name }) => name).join('、'), owners.map(({ phone }) => phone).join('、')];
  return [at, '', no, area, names, '个人', numbers, '', '是', '', what].join(',');
}

type Place = Readonly<{ community: TestCommunity; secretary: TestPerson }>;
type Seen = RegisterImportView & Problem;

export async function checkedFile(test: TestApp, { community, secretary }: Place, lines: readonly string[]): Promise<Answer<Seen>> {
  const form = new FormData();
  form.append('file', new Blob([[HEADER, ...lines].join('\n')]), '车位.csv');
  const { token } = await signedInAgain(test, secretary);
  return call<Seen>(test, 'POST', `/communities/${community.communityId}/register-imports?estateId=${community.estateId}`, { token, form });
}

export async function confirmedFile(test: TestApp, { secretary }: Place, importId: string): Promise<Answer<Seen>> {
  const { token } = await signedInAgain(test, secretary);
  return call<Seen>(test, 'POST', `/register-imports/${importId}/confirm`, { token });
}

/** Looked at and confirmed. */
export async function takenIn(test: TestApp, place: Place, lines: readonly string[]): Promise<RegisterImportView> {
  const { body: checked } = await checkedFile(test, place, lines);
  const { status, body } = await confirmedFile(test, place, checked.importId);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(checked.badRows)}`);
  return body;
}
