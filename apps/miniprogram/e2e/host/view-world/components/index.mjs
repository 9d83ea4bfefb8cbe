import { NOT_DRAWN } from '../../contract/components.mjs'
import { button } from './button.mjs'
import { checks } from './checks.mjs'
import { notDrawn } from './define.mjs'
import { fields } from './fields.mjs'
import { form } from './form.mjs'
import { image } from './image.mjs'
import { label } from './label.mjs'
import { navigator } from './navigator.mjs'
import { picker } from './picker.mjs'
import { plain } from './plain.mjs'
import { richText } from './rich-text.mjs'
import { scrollView } from './scroll-view.mjs'
import { swiper } from './swiper.mjs'

/** Every tag of WeChat, drawn or refused. */
export function builtIns(shell, device) {
  return [
    ...plain(),
    ...fields(),
    ...checks(),
    ...swiper(),
    form(),
    label(),
    image(shell),
    button(shell),
    picker(shell),
    scrollView(device),
    navigator(shell),
    richText(),
    ...NOT_DRAWN.map((tag) => notDrawn(tag, shell)),
  ]
}
