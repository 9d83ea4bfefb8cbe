import { View } from '@tarojs/components'
import './willow-shape.scss'
import './meeting-picture.scss'

/** Where one sits down: the willow and its lantern. Low while something happens that must stand in the first screen. */
export function MeetingPicture({ low }: { low: boolean }) {
  return <View className={`meeting-pic ${low ? 'meeting-pic--low' : ''}`} aria-hidden />
}
