/** The phone around the pages: plain on purpose, so that nobody takes it for the product. */
export const SHELL_STYLE = `
html, body { margin: 0; height: 100%; background: #d8d8d8; font-family: "PingFang SC", "Noto Sans CJK SC", sans-serif; font-size: 16px; }
#phone { position: relative; overflow: hidden; background: #fff; margin: 0 auto; }
#pages iframe { position: absolute; left: 0; width: 100%; border: 0; visibility: hidden; background: #fff; }
#pages iframe[shown] { visibility: visible; }
.bars { display: none; }
.bars[shown] { display: block; }
.bar { position: absolute; inset: 0 0 auto 0; height: 44px; display: flex; align-items: center; justify-content: center; }
.bar-title { font-size: 17px; font-weight: 500; }
.bar-back { position: absolute; left: 0; width: 44px; line-height: 40px; font-size: 32px; text-align: center; }
.capsule { position: absolute; right: 7px; width: 85px; height: 30px; border: 1px solid rgba(0,0,0,.12); border-radius: 16px; background: rgba(255,255,255,.7); line-height: 30px; text-align: center; font-size: 13px; color: #333; }
.tabs { position: absolute; inset: auto 0 0 0; display: flex; border-top: 1px solid #e5e5e5; }
.tab { flex: 1; line-height: 49px; text-align: center; font-size: 12px; }
#native .question { position: absolute; inset: 0; z-index: 20; display: flex; background: rgba(0,0,0,.5); }
#native .bottom { align-items: flex-end; }
#native .center { align-items: center; justify-content: center; }
#native .box { width: 100%; max-height: 80%; overflow-y: auto; background: #fff; border-radius: 12px 12px 0 0; }
#native .center .box { width: 80%; border-radius: 12px; }
#native .full .box { max-height: none; height: 100%; border-radius: 0; }
#native .title { padding: 20px 16px 4px; font-size: 17px; font-weight: 600; text-align: center; }
#native .content { padding: 8px 20px; color: rgba(0,0,0,.6); text-align: center; white-space: pre-wrap; }
#native .item, #native .row { padding: 14px 16px; text-align: center; border-top: 1px solid #ececec; }
#native .pictures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 3px; }
#native .pictures .item { aspect-ratio: 1; padding: 0; border: 0; background: #eee center / cover; font-size: 11px; color: transparent; }
#native [chosen] { color: #07c160; font-weight: 600; outline: 2px solid #07c160; outline-offset: -2px; }
#native .actions { display: flex; border-top: 1px solid #ddd; }
#native .action { flex: 1; padding: 15px 0; text-align: center; font-weight: 500; border-left: 1px solid #eee; }
#native .wheel { display: flex; max-height: 240px; }
#native .wheel > div { flex: 1; overflow-y: auto; }
#native .answer { display: block; width: 85%; margin: 8px auto 16px; padding: 8px; font: inherit; border: 1px solid #ddd; border-radius: 6px; }
#native img { display: block; max-width: 100%; margin: 0 auto; }
#native .toast { position: absolute; inset: 0; z-index: 30; display: flex; align-items: center; justify-content: center; pointer-events: none; }
#native .toast.masks { pointer-events: auto; }
#native .toast-box { max-width: 70%; padding: 14px 18px; border-radius: 8px; background: rgba(76,76,76,.95); color: #fff; text-align: center; }
`
