import { useEffect, useRef, useState } from 'react'
import type { ChosenFile } from './files'
import { useVisible } from './while-visible'

const isBrowser = process.env.TARO_ENV === 'h5'
const endingOf = (name: string) => name.split('.').at(-1)?.toLowerCase() ?? ''

type FileDrop = Readonly<{
  /** A file hangs over the window. */
  over: boolean
  /** What was let go was not one file of these kinds. */
  refused: boolean
}>

/** A file dragged into the window of a browser, anywhere: what misses its place would otherwise be opened instead of the page. */
export function useFileDrop(extensions: readonly string[], onFile: (file: ChosenFile) => void): FileDrop {
  const visible = useVisible()
  const [state, setState] = useState<FileDrop>({ over: false, refused: false })
  const latest = useRef(onFile)
  latest.current = onFile
  const kinds = extensions.join(',')
  useEffect(() => {
    if (!isBrowser || !visible) return
    const carriesFile = (event: DragEvent) => Array.from(event.dataTransfer?.types ?? []).includes('Files')
    const hang = (event: DragEvent) => {
      if (!carriesFile(event)) return
      event.preventDefault()
      setState((before) => (before.over ? before : { over: true, refused: false }))
    }
    // Leaving one element for another inside the window is no leaving.
    const leave = (event: DragEvent) => event.relatedTarget === null && setState({ over: false, refused: false })
    const drop = (event: DragEvent) => {
      if (!carriesFile(event)) return
      event.preventDefault()
      const files = Array.from(event.dataTransfer?.files ?? [])
      const [file] = files
      const isWanted = files.length === 1 && file !== undefined && kinds.split(',').includes(endingOf(file.name))
      setState({ over: false, refused: !isWanted })
      if (isWanted) latest.current({ path: URL.createObjectURL(file), name: file.name, bytes: file.size })
    }
    const listened = { dragenter: hang, dragover: hang, dragleave: leave, drop } as const
    for (const [name, listen] of Object.entries(listened)) document.addEventListener(name, listen as EventListener)
    return () => {
      for (const [name, listen] of Object.entries(listened)) document.removeEventListener(name, listen as EventListener)
    }
  }, [visible, kinds])
  return state
}
