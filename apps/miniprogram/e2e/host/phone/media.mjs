import path from 'node:path'
import { cancelled, Refusal } from './refusal.mjs'

const MOST = 20
const VIDEO = new Set(['.mp4', '.mov'])

async function source(shell, sources) {
  if (sources.length < 2) return sources[0]
  const labels = { camera: '拍摄', album: '从手机相册选择' }
  const answer = await shell.ask('question', { kind: 'mediaSource', items: sources.map((one) => ({ label: labels[one] })) })
  if (answer.action === 'cancel') throw cancelled()
  return sources[answer.chosen[0]]
}

async function fromAlbum(phone, files, count) {
  const pictures = files.map((file) => phone.files.add({ file }))
  const items = pictures.map(({ tempFilePath }, at) => ({ label: path.basename(files[at]), picture: tempFilePath }))
  const answer = await phone.shell.ask('question', {
    kind: 'album',
    layout: 'full',
    title: `最多选 ${count} 张`,
    pictures: true,
    items,
    several: count,
    actions: [{ name: 'cancel', label: '取消' }, { name: 'confirm', label: '完成' }],
  })
  if (answer.action !== 'confirm' || answer.chosen.length === 0) throw cancelled()
  return answer.chosen.map((at) => files[at])
}

async function photograph(phone, files) {
  const answer = await phone.shell.ask('question', { kind: 'camera', layout: 'full', title: '相机', actions: [{ name: 'cancel', label: '取消' }, { name: 'confirm', label: '拍照' }] })
  if (answer.action !== 'confirm') throw cancelled()
  return files.slice(0, 1)
}

function described(phone, file) {
  const { tempFilePath, size } = phone.files.add({ file })
  const isVideo = VIDEO.has(path.extname(file).toLowerCase())
  return { tempFilePath, size, fileType: isVideo ? 'video' : 'image', ...(isVideo ? { duration: 1, width: 0, height: 0, thumbTempFilePath: '' } : {}) }
}

function wanted(files, mediaType) {
  const kinds = new Set(mediaType.includes('mix') ? ['image', 'video'] : mediaType)
  return files.filter((file) => kinds.has(VIDEO.has(path.extname(file).toLowerCase()) ? 'video' : 'image'))
}

/** Photos and files come from what the test put on the phone (state.album, state.chatFiles). */
export function mediaApis(phone) {
  return {
    async chooseMedia({ count = 9, mediaType = ['image', 'video'], sourceType = ['album', 'camera'] }) {
      if (count < 1 || count > MOST) throw new Refusal(`parameter error: count should be 1 to ${MOST}`)
      const files = wanted(phone.state.album, mediaType)
      if (files.length === 0) throw new Refusal('the phone has no photos: put some on it first (Host.setPhone { album })')
      const from = await source(phone.shell, sourceType)
      const chosen = from === 'camera' ? await photograph(phone, files) : await fromAlbum(phone, files, count)
      const tempFiles = chosen.map((file) => described(phone, file))
      return { tempFiles, type: tempFiles.every((one) => one.fileType === 'image') ? 'image' : 'mix' }
    },
    async chooseMessageFile({ count, extension }) {
      const endings = (extension ?? []).map((one) => (one.startsWith('.') ? one : `.${one}`).toLowerCase())
      const files = phone.state.chatFiles.filter((file) => endings.length === 0 || endings.includes(path.extname(file).toLowerCase()))
      const answer = await phone.shell.ask('question', { kind: 'chatFiles', title: '选择文件', items: files.map((file) => ({ label: path.basename(file) })), several: count, actions: [{ name: 'cancel', label: '取消' }, { name: 'confirm', label: '确定' }] })
      if (answer.action !== 'confirm' || answer.chosen.length === 0) throw cancelled()
      const tempFiles = answer.chosen.map((at) => {
        const { tempFilePath, size } = phone.files.add({ file: files[at] })
        return { path: tempFilePath, size, name: path.basename(files[at]), type: 'file', time: 0 }
      })
      return { tempFiles }
    },
  }
}
