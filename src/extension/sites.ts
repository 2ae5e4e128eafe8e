/** Sites the user has decided on: `true` on, `false` off. A rule holds for its host and all hosts below it. */
export type SiteRules = ReadonlyMap<string, boolean>;

/** Stands for the host of files on the user's own disk. */
export const LOCAL_FILES = 'local files';

/** The site of an address: its host without `www.`; `LOCAL_FILES` for files; undefined where extensions have no pages. */
export function siteOf(address: string): string | undefined {
  const url = URL.parse(address);
  if (url?.protocol === 'file:') return LOCAL_FILES;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return undefined;
  return url.hostname.replace(/^www\./, '').replace(/\.$/, '');
}

/** How an address of four numbers looks: parts of it are no hosts above it. */
const IP_ADDRESS = /^\d+(?:\.\d+){3}$/;

/** The site and its parents, the nearest first: `a.b.org`, `b.org`, `org`. */
function chain(site: string): string[] {
  if (IP_ADDRESS.test(site)) return [site];
  const labels = site.split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}

/** Whether Dermalens is on for a site: the rule of the nearest host decides, and without one it is on. */
export function isOn(rules: SiteRules, site: string): boolean {
  const nearest = chain(site).find((host) => rules.has(host));
  return nearest === undefined || rules.get(nearest) === true;
}

/** The rule to store so that `site` is on or off: undefined when none is needed, because its parents say so already. */
export function ruleFor(rules: SiteRules, site: string, on: boolean): boolean | undefined {
  const others = new Map(rules);
  others.delete(site);
  return isOn(others, site) === on ? undefined : on;
}
