/** What WeChat's own style sheet gives an element before any WXSS: written from its documented defaults. */
export const BASE_STYLE = `
html { height: 100%; }
body { margin: 0; }
html { -webkit-text-size-adjust: 100%; -webkit-tap-highlight-color: transparent; }
body { font-family: "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; font-size: 16px; user-select: none; -webkit-user-select: none; overflow-x: hidden; }
::-webkit-scrollbar { display: none; }
[hidden] { display: none !important; }
wx-view, wx-form, wx-picker, wx-swiper, wx-swiper-item, wx-root-portal, wx-navigator, wx-label, wx-progress, wx-rich-text,
wx-checkbox-group, wx-radio-group, wx-scroll-view { display: block; }
wx-text { display: inline; white-space: pre-line; }
wx-label { display: inline-block; }

wx-button { position: relative; display: block; margin: 0 auto; padding: 0 14px; box-sizing: border-box; overflow: hidden;
  font-size: 18px; line-height: 2.55555556; text-align: center; text-decoration: none; border-radius: 5px; color: #000; background-color: #f8f8f8; }
wx-button::after { content: ""; position: absolute; inset: 0 auto auto 0; width: 200%; height: 200%; box-sizing: border-box;
  border: 1px solid rgba(0, 0, 0, .2); border-radius: 10px; transform: scale(.5); transform-origin: 0 0; pointer-events: none; }
wx-button[type=primary] { color: #fff; background-color: #07c160; }
wx-button[type=warn] { color: #fff; background-color: #fa5151; }
wx-button[size=mini] { display: inline-block; padding: 0 1.32em; font-size: 13px; line-height: 2.3; }
wx-button[plain] { color: #353535; border: 1px solid #353535; background-color: transparent; }
wx-button[disabled] { color: rgba(0, 0, 0, .3); background-color: #f7f7f7; }
.button-hover { background-color: #dedede; }
.navigator-hover { background-color: rgba(0, 0, 0, .1); opacity: .7; }

wx-image { display: inline-block; position: relative; width: 320px; height: 240px; overflow: hidden; }
wx-image[fits-width] { height: auto; }
wx-image[fits-height] { width: auto; }
wx-image > div { position: absolute; inset: 0; background-repeat: no-repeat; }

wx-input { display: block; position: relative; height: 1.4em; min-height: 1.4em; overflow: hidden; white-space: nowrap; cursor: text; }
wx-textarea { display: block; position: relative; width: 300px; height: 150px; cursor: text; }
wx-textarea:has(> .wx-field > textarea[style*="height"]) { height: auto; }
.wx-field { position: relative; height: 100%; min-height: inherit; }
.wx-field > input, .wx-field > textarea { display: block; position: relative; width: 100%; height: 100%; min-height: inherit; margin: 0; padding: 0; box-sizing: border-box; border: 0; outline: 0;
  background: none; color: inherit; font: inherit; letter-spacing: inherit; text-align: inherit; resize: none; user-select: text; -webkit-user-select: text; }
.wx-placeholder { position: absolute; inset: 0; overflow: hidden; pointer-events: none; color: #808080; }
wx-input .wx-placeholder { display: flex; align-items: center; }
wx-textarea .wx-placeholder { white-space: pre-wrap; }

wx-scroll-view { overflow: hidden; }
wx-scroll-view[scroll-y] { overflow-y: auto; }
wx-scroll-view[scroll-x] { overflow-x: auto; }
wx-swiper { position: relative; height: 150px; overflow: hidden; }
wx-swiper-item { position: absolute; inset: 0; overflow: hidden; visibility: hidden; }
wx-swiper-item[current] { visibility: visible; }

wx-checkbox, wx-radio, wx-switch { display: inline-flex; align-items: center; vertical-align: middle; }
wx-checkbox > .wx-mark, wx-radio > .wx-mark { order: -1; width: 22px; height: 22px; margin-right: 5px; box-sizing: border-box; border: 1px solid #d1d1d1; border-radius: 3px; background: #fff; }
wx-radio > .wx-mark { border-radius: 50%; }
wx-checkbox[checked] > .wx-mark, wx-radio[checked] > .wx-mark { border: 6px solid #09bb07; }
wx-switch > .wx-mark { width: 52px; height: 32px; box-sizing: border-box; border: 15px solid transparent; border-radius: 16px; background: #fff padding-box, #dfdfdf border-box; }
wx-switch[checked] > .wx-mark { background: #fff padding-box, #04be02 border-box; }
wx-progress { height: var(--height, 6px); background: linear-gradient(var(--color), var(--color)) 0 / var(--done, 0) 100% no-repeat var(--ground, #ebebeb); }
`
