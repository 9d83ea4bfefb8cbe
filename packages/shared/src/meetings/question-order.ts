type Asked = Readonly<{ questionId: string; support: number; askedAt: string }>;

/** Most supported first, then who asked first. */
export function inOrderOfSupport<Q extends Asked>(questions: readonly Q[]): Q[] {
  return [...questions].sort(
    (one, other) => other.support - one.support || one.askedAt.localeCompare(other.askedAt) || one.questionId.localeCompare(other.questionId),
  );
}
