import { builtIn, emit } from './define.mjs'

const ROUTE = { navigate: 'navigateTo', redirect: 'redirectTo', switchTab: 'switchTab', reLaunch: 'reLaunch', navigateBack: 'navigateBack' }

async function go(component, shell) {
  const { url, delta, openType } = component.data
  try {
    await shell.askHost('navigator', { method: ROUTE[openType ?? 'navigate'], options: url ? { url } : { delta: Number(delta) || 1 } })
    emit(component, 'success', {})
  } catch (reason) {
    emit(component, 'fail', { errMsg: reason.message })
  }
  emit(component, 'complete', {})
}

export function navigator(shell) {
  return builtIn('navigator', {
    defaults: { hoverClass: 'navigator-hover', openType: 'navigate' },
    attached({ component }) {
      component.addListener('tap', () => void go(component, shell))
    },
  })
}
