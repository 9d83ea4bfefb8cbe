/** As what somebody says they belong to a home. */
export const CAPACITIES = [
  { value: 'owner', text: '房子是我的' },
  { value: 'resident', text: '我住这里' },
] as const
