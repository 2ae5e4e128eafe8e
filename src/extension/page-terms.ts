import type { FrameTerm, PageTerm } from './messages.ts';

/** Adds up what the frames of a page have found, by frame id: each term once, with the first frame that has it. */
export function addUp(frames: ReadonlyMap<number, readonly FrameTerm[]>): PageTerm[] {
  const terms = new Map<string, PageTerm>();
  for (const [frameId, found] of frames) {
    for (const { id, count } of found) {
      const known = terms.get(id);
      terms.set(id, known ? { ...known, count: known.count + count } : { id, count, frameId });
    }
  }
  return [...terms.values()];
}
