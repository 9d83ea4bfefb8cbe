import { REGISTER_LIMITS } from '@silin/shared';
import { isPersonName, nameOf } from './owners-of-row';
import { isMobile, phoneDigits } from './phone';
import { listOf } from './plain-text';
import type { RegisterResident } from './register-types';
import type { RowCells } from './row-cells';

/** 「郑雨:19900000007、赵奶奶」 — everybody of eighteen or more who lives there; not everybody has a phone of their own. */
export function residentsOfRow(cells: RowCells): readonly RegisterResident[] {
  const parts = listOf(cells.text('residents'));
  if (parts.length > REGISTER_LIMITS.residentsPerHomeMax)
    cells.fault('residents', `一户最多 ${REGISTER_LIMITS.residentsPerHomeMax} 个居住人`);
  const residents = parts.map((part) => oneResident(cells, part));
  const keys = residents.map(({ name, phone }) => `${name}|${phone ?? ''}`);
  if (new Set(keys).size < keys.length) cells.fault('residents', '同一个居住人写了两次');
  return residents;
}

function oneResident(cells: RowCells, part: string): RegisterResident {
  const [nameText = '', phoneText = '', ...more] = part.split(':');
  const name = nameOf(nameText.trim());
  const phone = phoneDigits(phoneText);
  if (more.length > 0 || !isPersonName(name)) cells.fault('residents', '请写成「姓名:手机号」，几个人用「、」隔开');
  if (phone !== '' && !isMobile(phone)) cells.fault('residents', `${name}的手机号不对，应是 11 位`);
  return { name, phone: phone || null };
}
