import { Image } from '@tarojs/components'
import { photoLink, photoSizeFor, type PhotoShape } from '@silin/shared'
import { pixelsOf } from '../platform/pixels'

type SizedPhotoProps = {
  /** The link to the photo, or a file on the phone. */
  src: string
  shape: PhotoShape
  /** What it fills, in artboard px, as its class says. */
  box: Readonly<{ width: number; height: number }>
  className: string
  label?: string
  lazy?: boolean
}

/** A photo that fills its box, loaded in the size in which it is shown. */
export function SizedPhoto({ src, shape, box, className, label, lazy = false }: SizedPhotoProps) {
  return <Image className={className} src={photoLink(src, photoSizeFor(shape, pixelsOf(box)))} mode='aspectFill' lazyLoad={lazy} aria-label={label} />
}
