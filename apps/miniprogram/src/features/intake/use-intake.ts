import { useState } from 'react'
import type { IssueCategory, MatterView } from '@silin/shared'

export type Intake = Readonly<{ title: string; text: string; place: string; category: IssueCategory; photoIds: readonly string[] }>

/** What neighbours will read: starts as the author wrote it, and the handler takes out what must not be public. */
export function useIntake(matter: MatterView) {
  const original = matter.original
  const [intake, setIntake] = useState<Intake>(() => ({
    title: original?.title ?? matter.title, text: original?.text ?? matter.text, place: original?.place ?? matter.place, category: matter.category,
    photoIds: (original?.photos ?? []).map((photo) => photo.photoId),
  }))
  const change = (part: Partial<Intake>) => setIntake((before) => ({ ...before, ...part }))
  const togglePhoto = (photoId: string) => change({ photoIds: intake.photoIds.includes(photoId) ? intake.photoIds.filter((id) => id !== photoId) : [...intake.photoIds, photoId] })
  return { intake, change, togglePhoto }
}

/** A phone number or an identity number in public words is refused before it is sent. */
export function privateWords(intake: Intake): string | undefined {
  const text = intake.title + intake.text + intake.place
  if (/1[3-9]\d{9}/.test(text)) return '公开的内容里有手机号，请先删掉'
  if (/\d{17}[\dXx]/.test(text)) return '公开的内容里有身份证号，请先删掉'
  return undefined
}
