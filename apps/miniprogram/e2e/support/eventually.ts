import { PATIENCE_MS } from './phone'

const ASK_AGAIN_MS = 50

/** Asks until it is so. @throws when it is not within the patience of a journey */
export async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  for (const deadline = performance.now() + PATIENCE_MS; !(await isSo()); ) {
    if (performance.now() > deadline) throw new Error(`not so within ${PATIENCE_MS} ms: ${isSo.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS))
  }
}
