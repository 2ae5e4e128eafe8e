import * as v from 'valibot';
import type { SiteRules } from './sites.ts';

/** All that the user has decided. */
export interface Settings {
  sites: SiteRules;
  /** Ids of terms that are not marked. */
  hidden: ReadonlySet<string>;
  /** Whether the toolbar button counts the terms of the page. */
  badge: boolean;
}

// One small record for each decision, so that two tabs that decide at the same time never overwrite each other.

/** The key of a site rule begins so: `site/example.com`. */
export const SITE = 'site/';
/** The key of a hidden term begins so: `hidden/retinol`. */
export const HIDDEN = 'hidden/';
/** The key of the switch for the count on the toolbar button. */
export const BADGE = 'badge';

const record = v.object({ version: v.literal(1), on: v.boolean() });

/** The decisions in stored records. What is broken or of another version counts as not decided, and is left where it is. */
export function parseSettings(stored: Record<string, unknown>): Settings {
  const sites = new Map<string, boolean>();
  const hidden = new Set<string>();
  let badge = true;
  for (const [key, value] of Object.entries(stored)) {
    const parsed = v.safeParse(record, value);
    if (!parsed.success) continue;
    const { on } = parsed.output;
    if (key.startsWith(SITE)) sites.set(key.slice(SITE.length), on);
    else if (key.startsWith(HIDDEN) && on) hidden.add(key.slice(HIDDEN.length));
    else if (key === BADGE) badge = on;
  }
  return { sites, hidden, badge };
}
