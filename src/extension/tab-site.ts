import { siteOf } from './sites.ts';
import type { AccountOptions } from './account.ts';

/** The site of the tab that this frame is in: a frame follows the rule of the page around it. Undefined where there is none. */
export async function siteOfTab({ ask }: Pick<AccountOptions, 'ask'>): Promise<string | undefined> {
  if (window === window.top) return siteOf(location.href);
  const top = location.ancestorOrigins?.item(location.ancestorOrigins.length - 1);
  // Older Firefox has no `ancestorOrigins`, and the origin of a file tells nothing.
  return (top && siteOf(top)) ?? ask<string>({ type: 'site' }).catch(() => undefined);
}
