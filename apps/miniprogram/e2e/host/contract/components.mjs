const TOUCH = ['hover-class', 'hover-stop-propagation', 'hover-start-time', 'hover-stay-time']
const FIELD = [
  'value', 'placeholder', 'placeholder-style', 'placeholder-class', 'disabled', 'maxlength', 'cursor-spacing', 'focus', 'cursor', 'name',
  'selection-start', 'selection-end', 'adjust-position', 'hold-keyboard', 'always-embed',
]

/**
 * The built-in components this host draws: tag → attributes, and the values of those that WeChat enumerates.
 * @type {Readonly<Record<string, { attributes: readonly string[], values?: Record<string, readonly string[]> }>>}
 */
export const COMPONENTS = {
  view: { attributes: TOUCH },
  'root-portal': { attributes: ['enable'] },
  text: { attributes: ['selectable', 'user-select', 'space', 'decode'] },
  image: {
    attributes: ['src', 'mode', 'webp', 'lazy-load', 'show-menu-by-longpress'],
    values: { mode: ['scaleToFill', 'aspectFit', 'aspectFill', 'widthFix', 'heightFix', 'top', 'bottom', 'center', 'left', 'right'] },
  },
  button: {
    attributes: [...TOUCH, 'size', 'type', 'plain', 'disabled', 'loading', 'form-type', 'open-type', 'session-from', 'lang', 'name'],
    values: { 'open-type': ['share', 'getPhoneNumber', 'getRealtimePhoneNumber', 'agreePrivacyAuthorization', 'openSetting', 'contact', 'feedback'], 'form-type': ['submit', 'reset'] },
  },
  input: {
    attributes: [...FIELD, 'type', 'password', 'confirm-type', 'confirm-hold', 'always-system'],
    values: { type: ['text', 'number', 'idcard', 'digit', 'nickname'] },
  },
  textarea: { attributes: [...FIELD, 'auto-height', 'auto-focus', 'fixed', 'show-confirm-bar', 'disable-default-padding', 'confirm-type', 'confirm-hold'] },
  picker: {
    attributes: ['mode', 'range', 'range-key', 'value', 'start', 'end', 'fields', 'disabled', 'header-text', 'name', 'level', 'custom-item'],
    values: { mode: ['selector', 'multiSelector', 'time', 'date'] },
  },
  'scroll-view': {
    attributes: [
      'scroll-x', 'scroll-y', 'upper-threshold', 'lower-threshold', 'scroll-top', 'scroll-left', 'scroll-into-view', 'scroll-with-animation',
      'enable-back-to-top', 'show-scrollbar', 'enhanced', 'bounces', 'paging-enabled', 'fast-deceleration', 'enable-flex', 'enable-passive', 'type',
    ],
  },
  swiper: {
    attributes: ['indicator-dots', 'indicator-color', 'indicator-active-color', 'autoplay', 'current', 'interval', 'duration', 'circular', 'vertical', 'display-multiple-items'],
  },
  'swiper-item': { attributes: ['item-id', 'skip-hidden-item-layout'] },
  form: { attributes: ['report-submit', 'report-submit-timeout'] },
  label: { attributes: ['for'] },
  checkbox: { attributes: ['value', 'disabled', 'checked', 'color'] },
  'checkbox-group': { attributes: ['name'] },
  radio: { attributes: ['value', 'disabled', 'checked', 'color'] },
  'radio-group': { attributes: ['name'] },
  switch: { attributes: ['checked', 'disabled', 'type', 'color', 'name'] },
  navigator: { attributes: [...TOUCH, 'url', 'open-type', 'delta', 'target'], values: { 'open-type': ['navigate', 'redirect', 'switchTab', 'reLaunch', 'navigateBack'] } },
  progress: { attributes: ['percent', 'show-info', 'stroke-width', 'activeColor', 'backgroundColor', 'active', 'border-radius', 'font-size', 'duration', 'active-mode'] },
  'rich-text': { attributes: ['nodes', 'space', 'user-select'] },
}

/** WeChat has these too; a page that shows one stops with its name. */
export const NOT_DRAWN = [
  'ad', 'ad-custom', 'audio', 'camera', 'canvas', 'channel-live', 'channel-video', 'cover-image', 'cover-view', 'custom-wrapper-native', 'editor',
  'functional-page-navigator', 'icon', 'live-player', 'live-pusher', 'map', 'match-media', 'movable-area', 'movable-view', 'navigation-bar', 'official-account',
  'open-data', 'page-container', 'page-meta', 'picker-view', 'picker-view-column', 'share-element', 'slider', 'video', 'voip-room', 'web-view',
]

/** Attributes that every component takes. */
export const EVERYWHERE = ['hidden', 'animation', 'aria-role', 'aria-label', 'aria-hidden', 'aria-selected', 'aria-checked', 'aria-busy', 'aria-disabled']
