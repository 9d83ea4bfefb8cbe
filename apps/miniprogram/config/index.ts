import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import TsconfigPathsPlugin from 'tsconfig-paths-webpack-plugin'

const sharedSrc = path.resolve(__dirname, '../../../packages/shared/src')
const platform = process.env.TARO_ENV ?? 'weapp'
const withGallery = process.env.GALLERY === 'on'

// H5 is served by the API itself, so its origin is the page's own; a phone has to be told where to call.
const apiOrigin = process.env.API_ORIGIN ?? (platform === 'h5' ? '' : 'http://127.0.0.1:4400')

// What the phone kept is only read by a build that speaks the same contract.
const contract = createHash('sha256').update(readFileSync(path.resolve(__dirname, '../../../docs/api/openapi.json'))).digest('hex').slice(0, 12)

export default defineConfig<'webpack5'>(async () => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'silin-yishi',
    date: '2026-11-22',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: `dist/${platform}${withGallery ? '-gallery' : ''}`,
    alias: { '@silin/shared': sharedSrc, '@': path.resolve(__dirname, '../src') },
    plugins: [path.resolve(__dirname, 'aria-plugin.ts')],
    defineConstants: { API_ORIGIN: JSON.stringify(apiOrigin), CONTRACT: JSON.stringify(contract) },
    copy: { patterns: [], options: {} },
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // It has served modules of before a change: a build from nothing takes half a minute, and is what it says.
    cache: { enable: false },
    mini: {
      compile: { include: [sharedSrc] },
      enableSourceMap: false,
      // Parts used only inside sub-packages travel with them instead of weighing on the main package.
      optimizeMainPackage: { enable: true },
      postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
      webpackChain(chain) {
        chain.resolve.plugin('tsconfig-paths').use(TsconfigPathsPlugin)
      },
    },
    h5: {
      publicPath: '/',
      staticDirectory: 'static',
      enableSourceMap: false,
      compile: { include: [sharedSrc] },
      // Hash routes need nothing from the server but the files.
      router: { mode: 'hash' },
      output: { filename: 'js/[name].[hash:8].js', chunkFilename: 'js/[name].[chunkhash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[hash].css',
        chunkFilename: 'css/[name].[chunkhash].css',
      },
      postcss: {
        autoprefixer: { enable: true, config: {} },
        // 1rem = 20 artboard px. The scale follows the phone between 320 and 431 px and stops there: a desktop window shows a phone.
        pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 17, maxRootSize: 23 } },
        cssModules: { enable: false },
      },
      webpackChain(chain) {
        chain.resolve.plugin('tsconfig-paths').use(TsconfigPathsPlugin)
        chain.optimization.merge({ splitChunks: { cacheGroups: { parts: { name: 'parts', chunks: 'async', minChunks: 2, priority: 5, enforce: true } } } })
        chain.performance.hints(false)
      },
    },
  }
  return base
})
