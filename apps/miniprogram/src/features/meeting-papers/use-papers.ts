import { useState } from 'react'
import type { MeetingView, PaperFormat, PaperView } from '@silin/shared'
import { fetchArchive, fetchPaper, useAction } from '@/api'
import { handOn, openFile } from '@/platform'

export type Papers = Readonly<{
  open: (paper: PaperView, format: PaperFormat) => void
  pack: () => void
  /** Which one is under way: `minutes.docx`, or `archive`. */
  busy: string | undefined
  sentence: string | undefined
}>

/** One at a time: a paper is opened, the whole is handed on. */
export function usePapers({ meetingId, title }: Pick<MeetingView, 'meetingId' | 'title'>): Papers {
  const [asked, setAsked] = useState<string>()
  const open = useAction(async ({ paper, title: name }: PaperView, format: PaperFormat) => {
    await openFile(await fetchPaper(meetingId, { paper, format }), `${name} ${title}`, format)
  })
  const pack = useAction(async () => {
    await handOn(await fetchArchive(meetingId), `${title}.zip`)
  })
  const busy = open.busy || pack.busy
  const begin = (what: string, run: () => Promise<boolean>) => {
    if (busy) return
    open.clear()
    pack.clear()
    setAsked(what)
    void run()
  }
  return {
    open: (paper, format) => begin(`${paper.paper}.${format}`, () => open.run(paper, format)),
    pack: () => begin('archive', () => pack.run()),
    busy: busy ? asked : undefined,
    sentence: open.sentence ?? pack.sentence,
  }
}
