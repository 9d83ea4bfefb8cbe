export { checkedPack, type CheckedPack } from './checked-pack'
export { RecountCard } from './recount-card'
