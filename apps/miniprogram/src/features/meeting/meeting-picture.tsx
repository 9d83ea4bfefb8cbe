import { Image } from '@tarojs/components'
import { svgDataUri } from '@/ui'
import { willowSvg } from './willow-picture'
import './meeting-picture.scss'

const WILLOW = svgDataUri(willowSvg())

/** Where one sits down: the willow and its lantern. Low while something happens that must stand in the first screen. */
export function MeetingPicture({ low }: { low: boolean }) {
  return <Image className={`meeting-pic ${low ? 'meeting-pic--low' : ''}`} src={WILLOW} mode='aspectFill' aria-hidden />
}
