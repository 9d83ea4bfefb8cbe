import { PRIVATE_INFOS } from '../contract/index.mjs'
import { cancelled, Refusal } from './refusal.mjs'

/** The map and the camera, as far as an app sees of them. */
export function placeApis(phone) {
  return {
    async chooseLocation() {
      const declared = phone.config.requiredPrivateInfos ?? []
      if (PRIVATE_INFOS.includes('chooseLocation') && !declared.includes('chooseLocation')) {
        throw new Refusal('the api need to be declared in the requiredPrivateInfos field in app.json')
      }
      const { places } = phone.state
      const answer = await phone.shell.ask('question', { kind: 'map', layout: 'full', title: '选择位置', items: places.map(({ name, address }) => ({ label: `${name} ${address}`.trim() })), confirms: true, actions: [{ name: 'cancel', label: '取消' }, { name: 'confirm', label: '确定' }] })
      if (answer.action !== 'confirm' || answer.chosen.length === 0) throw cancelled()
      return places[answer.chosen[0]]
    },
    async scanCode() {
      const { scan } = phone.state
      if (scan === undefined) {
        await phone.shell.ask('question', { kind: 'scanner', layout: 'full', title: '扫一扫' })
        throw cancelled()
      }
      // A code is recognised without a tap. A mini-program's own code has a path and no text.
      const found = typeof scan === 'string' ? { result: scan } : scan
      return { result: '', scanType: found.path ? 'WX_CODE' : 'QR_CODE', charSet: 'UTF-8', rawData: '', ...found }
    },
  }
}
