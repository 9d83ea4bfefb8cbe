import { REGISTER_LIMITS } from '@silin/shared';
import type { PersonKind } from '../person.entity';
import { isMobile, isReachable, phoneDigits } from './phone';
import { listOf, withoutSpaces } from './plain-text';
import type { RegisterColumn } from './register-columns';
import type { RegisterOwner } from './register-types';
import type { RowCells } from './row-cells';

const KINDS: ReadonlyMap<string, PersonKind> = new Map([
  ['个人', 'natural'],
  ['自然人', 'natural'],
  ['单位', 'company'],
  ['公司', 'company'],
  ['企业', 'company'],
  ['法人', 'company'],
  ['开发商', 'developer'],
  ['开发企业', 'developer'],
  ['建设单位', 'developer'],
]);
const NAME = /^[\p{Script=Han}A-Za-z0-9·•.()&' 〇-]+$/u;
const ID_TAIL = /^[0-9A-Za-z-]{2,12}$/;

const isName = (name: string) => name.length <= REGISTER_LIMITS.ownerNameMax && NAME.test(name) && /\p{L}/u.test(name);
/** Digits in a person's name are a phone that was written without its colon. */
export const isPersonName = (name: string) => isName(name) && !/\d/.test(name);

/** Latin names keep their spaces. */
export const nameOf = (text: string) => (/[A-Za-z]/.test(text) ? text : withoutSpaces(text));

/**
 * A person is known by name and phone, or without a phone by name and the end of the certificate; a company by its name alone,
 * because it is one owner whichever of its lines is written down.
 */
export function ownerKey(kind: PersonKind, name: string, phone: string | null, idTail: string | null): string {
  if (kind !== 'natural') return `${kind}|${name}`;
  return phone ? `${kind}|${name}|${phone}` : `${kind}|${name}|#${idTail ?? ''}`;
}

/** Everybody who owns the home, in the order of the cell. Names, phones and certificate ends belong together by their place. */
export function ownersOfRow(cells: RowCells): readonly RegisterOwner[] {
  const names = listOf(cells.text('owner')).map(nameOf);
  if (names.length === 0) cells.fault('owner', '请填写产权人');
  if (names.length > REGISTER_LIMITS.ownersPerHomeMax) cells.fault('owner', `一户最多 ${REGISTER_LIMITS.ownersPerHomeMax} 个产权人`);
  if (cells.isFaulty('owner')) return [];
  const kinds = alongside(cells, 'ownerKind', names, { repeatsOne: true });
  const phones = alongside(cells, 'phone', names, { repeatsOne: false });
  const idTails = alongside(cells, 'idTail', names, { repeatsOne: false });
  const owners = names.map((name, at) =>
    oneOwner(cells, name, kinds[at] ?? '', phoneDigits(phones[at] ?? ''), (idTails[at] ?? '').toUpperCase()),
  );
  if (new Set(owners.map((owner) => owner.key)).size < owners.length) cells.fault('owner', '同一个产权人写了两次');
  return owners;
}

/** A list that runs beside the names. None at all is none for everybody; otherwise there must be as many. */
function alongside(
  cells: RowCells,
  column: RegisterColumn,
  names: readonly string[],
  { repeatsOne }: { repeatsOne: boolean },
): readonly string[] {
  const list = listOf(cells.text(column));
  if (list.length === 0) return [];
  if (list.length === 1 && repeatsOne) return names.map(() => list[0] ?? '');
  if (list.length !== names.length)
    cells.fault(column, `产权人有 ${names.length} 个，这里有 ${list.length} 个，请按同样的顺序用「、」隔开`);
  return list;
}

function oneOwner(cells: RowCells, name: string, kindText: string, phone: string, idTail: string): RegisterOwner {
  const kind = KINDS.get(withoutSpaces(kindText));
  if (!(kind === 'natural' ? isPersonName(name) : isName(name)))
    cells.fault('owner', name === '' ? '两个「、」之间没有名字' : '名字太长，或有数字、不认识的符号');
  if (!kind) cells.fault('ownerKind', '请填：个人、单位或开发商');
  if (phone !== '' && !(kind === 'natural' ? isMobile(phone) : isReachable(phone))) cells.fault('phone', '手机号不对，应是 11 位');
  if (idTail !== '' && !ID_TAIL.test(idTail)) cells.fault('idTail', '只填证件最后四位或业主编号，不要填完整号码');
  if (kind === 'natural' && phone === '' && idTail === '') cells.fault('phone', '没有手机号时请填证件尾号，不然分不清同名的人');
  const known = { name, kind: kind ?? 'natural', phone: phone || null, idTail: idTail || null };
  return { key: ownerKey(known.kind, known.name, known.phone, known.idTail), ...known };
}
