import path from 'node:path'
import { ARIA_COMPONENTS } from './aria-components'

/** The part of Taro's plugin API that is used here. */
type PluginContext = { registerMethod: (method: { name: string; fn: (platform: MiniPlatform) => void }) => void }

type MiniPlatform = {
  template: { mergeComponents: (ctx: PluginContext, patch: typeof ARIA_COMPONENTS) => void }
  runtimePath: string | string[]
}

/** Screen readers in WeChat: Taro's templates drop aria attributes unless they are declared, at build time and on the phone. */
export default function ariaPlugin(ctx: PluginContext): void {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (process.env.TARO_ENV !== 'weapp') return
      platform.template.mergeComponents(ctx, ARIA_COMPONENTS)
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'aria-runtime.ts')].flat()
    },
  })
}
