/**
 * Why a tab gives no answer: `unavailable` where the browser lets no extension in, `no-file-access` where it must be allowed
 * to read files first, `not-started` where the content script has not come yet.
 */
export type Unread = 'unavailable' | 'no-file-access' | 'not-started';

/** What the browser tells of a tab. */
export interface Access {
  /** Whether extensions may read files at all. */
  mayReadFiles(): Promise<boolean>;
  /** Runs nothing in the tab; rejects where the browser lets no extension in. */
  touch(): Promise<unknown>;
}

/** Finds out why a tab at `url` gives no answer. */
export async function whyUnread(url: string, { mayReadFiles, touch }: Access): Promise<Unread> {
  if (url.startsWith('file:') && !(await mayReadFiles())) return 'no-file-access';
  return touch().then(
    () => 'not-started',
    () => 'unavailable',
  );
}
