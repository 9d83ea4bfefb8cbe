import { Image, View } from '@tarojs/components'
import { photoLink, photoSizeFor } from '@silin/shared'
import { pixelsOf } from '../platform/pixels'
import { showPhotos, type PhotoSource } from '../platform/photos'
import { useElder } from '../session'
import { Icon, type IconName } from './icon'
import { role } from './role'
import { SizedPhoto } from './sized-photo'
import './photos.scss'

export type Photo = Readonly<{ src: string; label?: string; caption?: string }>

/** As in photos.scss: what a photo fills, in both modes. */
const TILE = { standard: { width: 109, height: 109 }, elder: { width: 163, height: 163 } }
const HALF = { standard: { width: 150, height: 136 }, elder: { width: 300, height: 220 }, compared: { width: 149, height: 150 } }

function TilePhoto({ src, label, lazy }: { src: string; label?: string; lazy?: boolean }) {
  return <SizedPhoto className='photo__img' src={src} shape='tile' box={useElder() ? TILE.elder : TILE.standard} label={label} lazy={lazy} />
}

/** Photos in rows of three; a tap shows them large. */
export function Photos({ photos }: { photos: readonly Photo[] }) {
  const all = photos.map((photo) => photo.src)
  return (
    <View className='photos'>
      {photos.map((photo, i) => (
        <View key={photo.src} className='photo' onClick={() => showPhotos(all, photo.src)} {...role('img')} aria-label={photo.label ?? `第 ${i + 1} 张照片，点开看大图`}>
          <TilePhoto src={photo.src} lazy />
          {photo.caption && <View className='photo__cap'>{photo.caption}</View>}
        </View>
      ))}
    </View>
  )
}

/** Before and after, side by side, the words underneath; in elder mode the second alone, unless somebody has to `compare`. */
export function PhotoPair({ before, after, compare }: { before: Photo; after: Photo; compare?: boolean }) {
  const all = [before.src, after.src]
  const elder = useElder()
  const box = elder ? (compare ? HALF.compared : HALF.elder) : HALF.standard
  return (
    <View className={`photo-pair ${compare ? 'is-compared' : ''}`}>
      {[before, after].map((photo, i) => (
        <View key={photo.src} className={`photo-pair__it ${i === 0 ? 'is-before' : ''}`} onClick={() => showPhotos(all, photo.src)}>
          <SizedPhoto className='photo-pair__img' src={photo.src} shape='half' box={box} label={photo.label ?? photo.caption} lazy />
          <View className='cap mt4'>{photo.caption}</View>
        </View>
      ))}
    </View>
  )
}

/** As wide as a card; `whole` photos are up to twice as high. */
const CARD_WIDE = { width: 311, height: 622 }

/** One photo as wide as its card and as high as it is, to be read; a tap shows it large. */
export function WholePhoto({ src, label }: { src: string; label: string }) {
  return (
    <View onClick={() => showPhotos([src], src)} {...role('img')} aria-label={label}>
      <Image className='photo-whole' src={photoLink(src, photoSizeFor('whole', pixelsOf(CARD_WIDE)))} mode='widthFix' lazyLoad />
    </View>
  )
}

export type PickedPhoto = Readonly<{ key: string; path: string; state: 'sending' | 'sent' | 'failed' }>

type PhotoPickerProps = {
  photos: readonly PickedPhoto[]
  /** The limit from the contract. */
  max: number
  onAdd: (source: PhotoSource) => void
  onRemove: (key: string) => void
  onRetry: (key: string) => void
}

const STATE_WORD: Record<PickedPhoto['state'], string | undefined> = { sending: '正在传', sent: undefined, failed: '没传上，点一下再传' }

/** Two plain places instead of WeChat’s sheet that asks which: one tap less, and nothing to read. */
const SOURCES: readonly Readonly<{ source: PhotoSource; icon: IconName; text: string; hook: string }>[] = [
  { source: 'camera', icon: 'camera', text: '拍照', hook: 't-take-photo' },
  { source: 'album', icon: 'photo', text: '从相册选', hook: 't-add-photo' },
]

/** Photos of a form: each with its cross, and places for the next one until there are enough. */
export function PhotoPicker({ photos, max, onAdd, onRemove, onRetry }: PhotoPickerProps) {
  return (
    <View className='photos'>
      {photos.map(({ key, path, state }, i) => (
        <View key={key} className='photo' onClick={() => (state === 'failed' ? onRetry(key) : showPhotos(photos.map((one) => one.path), path))}>
          <TilePhoto src={path} label={`第 ${i + 1} 张照片`} />
          {STATE_WORD[state] && <View className={`photo__cap is-${state}`}>{STATE_WORD[state]}</View>}
          <View
            className='photo__x t-remove-photo'
            onClick={(event) => {
              event.stopPropagation()
              onRemove(key)
            }}
            {...role('button')}
            aria-label={`去掉第 ${i + 1} 张照片`}
          >
            <View className='photo__xi'>
              <Icon className='photo__cross' name='x' colour='card' />
            </View>
          </View>
        </View>
      ))}
      {photos.length < max && SOURCES.map(({ source, icon, text, hook }) => (
        <View key={source} className={`photo photo--add ${hook}`} hoverClass='is-press' onClick={() => onAdd(source)} {...role('button')}>
          <Icon name={icon} size='l' colour='ink-2' />
          <View className='mt4'>{text}</View>
        </View>
      ))}
    </View>
  )
}
