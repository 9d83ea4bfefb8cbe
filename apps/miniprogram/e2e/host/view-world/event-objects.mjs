function placeOf(caller) {
  const element = caller?._$ ?? caller
  const dom = element?.getBackendElement?.()
  return { id: element?.id ?? '', dataset: { ...(element?.dataset ?? {}) }, offsetLeft: dom?.offsetLeft ?? 0, offsetTop: dom?.offsetTop ?? 0 }
}

/** An event as it crosses to the app's world. */
export function describeEvent(event) {
  return {
    type: event.type,
    timeStamp: Math.round(performance.now()),
    target: placeOf(event.target),
    currentTarget: placeOf(event.currentTarget),
    mark: event.mark ?? {},
    detail: event.detail ?? {},
    touches: event.touches ?? [],
    changedTouches: event.changedTouches ?? [],
    mut: false,
  }
}
