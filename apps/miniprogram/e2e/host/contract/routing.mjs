const TO = { url: 'string!' }

export const ROUTING = {
  navigateTo: { kind: 'route', params: { ...TO, events: 'object', routeType: 'string' }, returns: ['eventChannel'] },
  redirectTo: { kind: 'route', params: TO },
  reLaunch: { kind: 'route', params: TO },
  switchTab: { kind: 'route', params: TO },
  navigateBack: { kind: 'route', params: { delta: 'number' } },
}

/** The tenth page is the last (facts B3). */
export const PAGE_STACK_LIMIT = 10
