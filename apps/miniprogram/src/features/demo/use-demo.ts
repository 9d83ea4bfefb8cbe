import { fetchDemo, useQuery } from '@/api'

/** People and clock of a demo; undefined on a real server, which does not know the address. */
export function useDemo() {
  return useQuery('demo', async () => (await fetchDemo()) ?? null)
}
