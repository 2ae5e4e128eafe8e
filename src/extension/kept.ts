/** Gives what `read` gives: read when it is first asked for, and kept. A failure is not kept, so who asks next tries again. */
export function kept<T>(read: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | undefined;
  return () => {
    value ??= read().catch((error: unknown) => {
      value = undefined;
      throw error;
    });
    return value;
  };
}
