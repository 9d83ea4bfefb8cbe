import { useCallback, useEffect, useRef, useState } from 'react'
import type { AttendeeRow } from '@silin/shared'
import { fetchAttendance, sentenceFor } from '@/api'

const TYPING_MS = 300

export type Attendance = Readonly<{ rows: readonly AttendeeRow[] | undefined; sentence: string | undefined; refresh: () => Promise<void> }>

/** The hand list, with names: asked for while it is needed and never kept on the phone. With a text, the residents it finds. */
export function useAttendance(meetingId: string, text = '', active = true): Attendance {
  const [state, setState] = useState<Readonly<{ rows?: readonly AttendeeRow[]; sentence?: string }>>({})
  const turn = useRef(0)
  const refresh = useCallback(async () => {
    const mine = ++turn.current
    try {
      const rows = await fetchAttendance(meetingId, text.trim())
      if (mine === turn.current) setState({ rows })
    } catch (reason) {
      if (mine === turn.current) setState(({ rows }) => ({ rows, sentence: sentenceFor(reason) }))
    }
  }, [meetingId, text])
  useEffect(() => {
    if (!active) return
    const typed = setTimeout(() => void refresh(), text === '' ? 0 : TYPING_MS)
    return () => clearTimeout(typed)
  }, [active, refresh, text])
  return { rows: state.rows, sentence: state.sentence, refresh }
}

/** 「李秀兰 · 3号楼501」 */
export const attendeeWords = ({ name, homeLabel, capacity }: AttendeeRow) => `${name} · ${homeLabel ?? capacity}`
