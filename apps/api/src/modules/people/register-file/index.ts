export { parseRegisterFile } from './parse-register-file';
export { homeName, type HomeName } from './home-name';
export { ownerKey } from './owners-of-row';
export { phoneDigits, maskPhones } from './phone';
export type {
  ParsedRegister,
  RegisterOwner,
  RegisterReading,
  RegisterRefusal,
  RegisterResident,
  RegisterRow,
  RegisterTotals,
} from './register-types';
