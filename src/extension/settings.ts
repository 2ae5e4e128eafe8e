import { ruleFor } from './sites.ts';
import { BADGE, HIDDEN, parseSettings, SITE, type Settings } from './stored.ts';

/** The part of the browser's storage that is used. */
export interface StorageArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
  onChanged: { addListener(listener: () => void): void; removeListener(listener: () => void): void };
}

/** What the user has decided, in the browser's storage. */
export interface SettingsStore {
  /** Those that can't be read are as if nothing was decided. */
  read(): Promise<Settings>;
  /** Calls back at each change, until `signal`. */
  watch(onChange: (settings: Settings) => void, signal: AbortSignal): void;
  /** Switches Dermalens on or off for a site and the hosts below it. */
  setSite(site: string, on: boolean): Promise<void>;
  /** Stops marking a term, or marks it again. */
  setHidden(id: string, hidden: boolean): Promise<void>;
  /** Shows the count on the toolbar button, or not. */
  setBadge(on: boolean): Promise<void>;
}

// The parameter is not named `storage`: WXT would take that for its own library of the name, and bundle 9 kB that nobody calls.
/** The settings that are kept in a storage area. */
export function createSettings(area: StorageArea): SettingsStore {
  async function read(): Promise<Settings> {
    return parseSettings(await area.get(null).catch(() => ({})));
  }

  async function write(key: string, on: boolean | undefined): Promise<void> {
    if (on === undefined) await area.remove(key);
    else await area.set({ [key]: { version: 1, on } });
  }

  return {
    read,
    watch(onChange, signal) {
      const listener = () => void read().then((settings) => signal.aborted || onChange(settings));
      // Asked for now: a content script that ends because its extension was updated may no longer ask for it then.
      const { onChanged } = area;
      onChanged.addListener(listener);
      signal.addEventListener('abort', () => onChanged.removeListener(listener));
    },
    async setSite(site, on) {
      const { sites } = await read();
      await write(SITE + site, ruleFor(sites, site, on));
    },
    setHidden: (id, hidden) => write(HIDDEN + id, hidden ? true : undefined),
    setBadge: (on) => write(BADGE, on ? undefined : false),
  };
}
