import { cancelled, Refusal } from './refusal.mjs'

const BUTTON_CHARACTERS = 4
const SHEET_ITEMS = 6

function buttons({ showCancel = true, cancelText = '取消', cancelColor = '#000000', confirmText = '确定', confirmColor = '#576B95' }) {
  for (const [name, text] of Object.entries({ cancelText, confirmText })) {
    if ([...text].length > BUTTON_CHARACTERS) throw new Refusal(`${name} length should not larger than ${BUTTON_CHARACTERS} Chinese characters`)
  }
  const confirm = { name: 'confirm', label: confirmText, color: confirmColor }
  return showCancel ? [{ name: 'cancel', label: cancelText, color: cancelColor }, confirm] : [confirm]
}

/** Dialogs that WeChat draws over the page. */
export function dialogApis({ shell }) {
  return {
    async showModal(options) {
      const { title, content, editable, placeholderText } = options
      const answer = await shell.ask('question', { kind: 'modal', layout: 'center', title, content: editable ? '' : content, editable, text: editable ? content : undefined, placeholder: placeholderText, actions: buttons(options) })
      const confirm = answer.action === 'confirm'
      return { confirm, cancel: !confirm, ...(editable && confirm ? { content: answer.text } : {}) }
    },
    async showActionSheet({ itemList, alertText, itemColor = '#000000' }) {
      if (itemList.length === 0 || itemList.length > SHEET_ITEMS) throw new Refusal(`parameter error: itemList should have 1 to ${SHEET_ITEMS} items`)
      const answer = await shell.ask('question', { kind: 'actionSheet', title: alertText, items: itemList.map((label) => ({ label, color: itemColor })) })
      if (answer.action === 'cancel') throw cancelled()
      return { tapIndex: answer.chosen[0] }
    },
    showToast({ title, icon = 'success', mask = false, duration = 1500 }) {
      shell.tell('toast', { kind: 'toast', title, icon, mask, duration })
    },
    showLoading({ title, mask = false }) {
      shell.tell('toast', { kind: 'loading', title, icon: 'loading', mask })
    },
    hideToast: () => shell.tell('hideToast', {}),
    hideLoading: () => shell.tell('hideToast', {}),
    async previewImage({ urls, current = urls[0] }) {
      if (!urls.every((url) => typeof url === 'string')) throw new Refusal('parameter error: urls should be an array of String')
      // It answers when the pictures are shown, not when they are put away.
      void shell.ask('question', { kind: 'preview', layout: 'full', picture: current, actions: [{ name: 'close', label: '关闭' }] })
    },
  }
}
