export { ChangeSheet, type WantedChange } from './change-sheet'
export { ChangesRecord } from './changes-record'
export { FoundHomes } from './found-homes'
export { PeopleInHome } from './people-in-home'
