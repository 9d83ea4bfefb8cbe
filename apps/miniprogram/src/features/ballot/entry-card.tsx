import { areaWords, parkingPartWords, type MyRollEntry } from '@silin/shared'
import { Card, Fact, ListRow, Tag } from '@/ui'

type EntryProps = { entry: MyRollEntry | undefined; entries: readonly MyRollEntry[] }

/** For which home the vote is, and what it weighs. In the room everybody has one vote, and nothing is said. */
export function EntryCard({ entry, entries }: EntryProps) {
  if (!entry || entry.areaCm2 === null) return null
  const voted = entries.filter(({ ballot }) => ballot !== null).length
  return (
    <Card rows className='mt12 t-entry'>
      {entries.length > 1 && (
        <ListRow sub={entries.some(({ heldFor }) => heldFor) ? '您要投几票，一票一票来' : '您名下有几票，一票一票来'} side={<Tag tone='willow'>{`第 ${voted + 1} 票，共 ${entries.length} 票`}</Tag>} />
      )}
      <Fact name={entry.heldFor ? `${entry.heldFor.kindWords}代投` : '您的房'} strong sub={`算 1 位业主、${areaWords(entry.areaCm2)}${parkingPartWords(entry.parking)}${entry.heldFor ? `。请照${entry.heldFor.principalName}本人的意思投。` : ''}`}>{entry.heldFor ? `${entry.alias}（${entry.heldFor.principalName}）` : entry.alias}</Fact>
    </Card>
  )
}
