import { browser } from '#imports';
import { ruleFor } from './sites.ts';
import { BADGE, HIDDEN, parseSettings, SITE, type Settings } from './stored.ts';

/** Reads the settings; those that can't be read are as if nothing was decided. */
export async function readSettings(): Promise<Settings> {
  return parseSettings(await browser.storage.local.get(null).catch(() => ({})));
}

/** Calls back at each change of the settings, until `signal`. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = () => void readSettings().then((settings) => signal.aborted || onChange(settings));
  // Asked for now: a content script that ends because its extension was updated may no longer ask for it then.
  const { onChanged } = browser.storage.local;
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener));
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
