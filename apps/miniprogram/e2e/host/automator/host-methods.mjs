/**
 * The Host domain: what WeChat's protocol has no word for. On a developer's desk against DevTools it is not there;
 * specs use it through one helper that knows the other way.
 */
export function hostMethods(host) {
  return {
    'Host.getMeasures': () => host.measures.summary(),
    'Host.resetEffort': () => host.measures.resetEffort(),
    'Host.audit': () => host.audit(),
    'Host.settle': ({ limitMs = 10_000 } = {}) => host.settled(limitMs),
    'Host.setPhone': (state) => host.setPhone(state),
    'Host.getPhone': () => host.phone.state,
    'Host.disturb': (rule) => host.phone.disturbances.add(rule),
    'Host.undisturb': ({ id } = {}) => host.phone.disturbances.end(id),
    'Host.native': () => host.shell.ask('describe', {}),
    'Host.tapNative': ({ target, limitMs }) => host.tapNative(target, limitMs),
    'Host.touch': ({ x, y }) => host.touch(x, y),
    'Host.restart': ({ page } = {}) => host.restart(page),
    'Host.background': () => host.running.tell({ type: 'appHidden' }),
    'Host.foreground': () => host.running.tell({ type: 'appShown', options: { scene: 1001 } }),
    'Host.share': () => host.share(),
  }
}
