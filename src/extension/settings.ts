import * as v from 'valibot';
import { browser } from '#imports';
import { ruleFor, type SiteRules } from './sites.ts';

/** All that the user has decided. */
export interface Settings {
  sites: SiteRules;
  /** Ids of terms that are not marked. */
  hidden: ReadonlySet<string>;
  /** Whether the toolbar button counts the terms of the page. */
  badge: boolean;
}

/**
 * One small record for each decision, so that two tabs that decide at the same time never overwrite each other:
 * `site/example.com`, `hidden/retinol`, `badge`. Each tells its version.
 */
const SITE = 'site/';
const HIDDEN = 'hidden/';
const BADGE = 'badge';

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

/** Reads the settings; those that can't be read are as if nothing was decided. */
export async function readSettings(): Promise<Settings> {
  return parseSettings(await browser.storage.local.get(null).catch(() => ({})));
}

/** Calls back at each change of the settings, until `signal`. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = () => void readSettings().then((settings) => signal.aborted || onChange(settings));
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}

async function write(key: string, on: boolean | undefined): Promise<void> {
  if (on === undefined) await browser.storage.local.remove(key);
  else await browser.storage.local.set({ [key]: { version: 1, on } });
}

/** Switches Dermalens on or off for a site and the hosts below it. */
export async function setSite(site: string, on: boolean): Promise<void> {
  const { sites } = await readSettings();
  await write(SITE + site, ruleFor(sites, site, on));
}

/** Stops marking a term, or marks it again. */
export const setHidden = (id: string, hidden: boolean): Promise<void> =>
  write(HIDDEN + id, hidden ? true : undefined);

/** Shows the count on the toolbar button, or not. */
export const setBadge = (on: boolean): Promise<void> => write(BADGE, on ? undefined : false);
