export { parseRegisterFile } from './parse-register-file';
export { homeName, type HomeName } from './home-name';
export { isPersonName, nameOf, ownerKey } from './owners-of-row';
export { isMobile, maskPhones, phoneDigits } from './phone';
export { plainText } from './plain-text';
export { columnTitle } from './register-columns';
export { isHomeRow } from './register-types';
export type {
  ParsedRegister,
  RegisterOwner,
  RegisterReading,
  RegisterRefusal,
  RegisterResident,
  RegisterRow,
  RegisterTotals,
} from './register-types';
