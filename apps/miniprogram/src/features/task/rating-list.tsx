import { View } from '@tarojs/components'
import { momentWords, type RatingView } from '@silin/shared'
import { Card, Icon, ListRow, Section } from '@/ui'
import { STAR_WORDS } from './stars-words'

/** What residents say of the work, each with who and when. */
export function RatingList({ ratings, now }: { ratings: readonly RatingView[]; now: Date }) {
  if (ratings.length === 0) return null
  return (
    <Section title={`居民怎么说（${ratings.length} 人）`}>
      <Card rows className='t-ratings'>
        {ratings.map((rating) => (
          <ListRow
            key={rating.by + rating.at}
            title={
              <View className='row'>
                <Icon name='star' size='s' colour='tea-400' />
                <View className='b ml6'>{`${STAR_WORDS[rating.stars - 1] ?? ''}，${rating.stars} 星`}</View>
              </View>
            }
            sub={`${rating.by} · ${momentWords(new Date(rating.at), now)}`}
          >
            {rating.comment && <View className='mt4'>{rating.comment}</View>}
          </ListRow>
        ))}
      </Card>
    </Section>
  )
}
