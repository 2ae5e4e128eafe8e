import { browser } from '#imports';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { createGlossaryLoader, loadSearchIndex } from '../../src/extension/glossary.ts';
import { createSettings } from '../../src/extension/settings.ts';
import type { Settings } from '../../src/extension/stored.ts';
import { entryOf, type Glossary } from '../../src/glossary/entry.ts';
import { createSearch, type Search } from '../../src/glossary/search.ts';
import { Popup, type PageView } from '../../src/ui/popup.tsx';
import type { GlossaryState } from '../../src/ui/search.tsx';
import { createTabView } from './tab.ts';

const glossary = signal<Glossary | undefined>(undefined);
const state = signal<GlossaryState>('loading');
const search = signal<Search>(() => ({ found: [], nearest: [] }));
const page = signal<PageView>({ kind: 'loading' });
const badge = signal(true);
const hidden = signal<string[]>([]);

const closing = new AbortController();
addEventListener('pagehide', () => closing.abort());
const store = createSettings(browser.storage.local);
const tab = createTabView((view) => (page.value = view), closing.signal);

/** Terms come by id; their names come with the glossary. */
const named = <Found extends { id: string }>(found: Found) => ({
  ...found,
  term: glossary.value?.terms.find(({ id }) => id === found.id)?.term ?? found.id,
});

const withNames = (view: PageView): PageView =>
  view.kind === 'page' ? { ...view, terms: view.terms.map(named) } : view;

function App() {
  return (
    <Popup
      page={withNames(page.value)}
      badge={badge.value}
      hidden={hidden.value.map((id) => named({ id }))}
      glossary={state.value}
      search={search.value}
      entry={(id) => glossary.value && entryOf(glossary.value, id)}
      setSite={(on) => page.value.kind === 'page' && void store.setSite(page.value.site, on)}
      jump={tab.jump}
      setBadge={(on) => void store.setBadge(on)}
      setHidden={(id, now) => void store.setHidden(id, now)}
    />
  );
}

const root = document.getElementById('root');
if (root) render(<App />, root);

Promise.all([createGlossaryLoader()(), loadSearchIndex()]).then(
  ([all, index]) => {
    glossary.value = all;
    search.value = createSearch(all.terms, index);
    state.value = 'ready';
  },
  () => (state.value = 'failed'),
);

function follow(settings: Settings): void {
  badge.value = settings.badge;
  hidden.value = [...settings.hidden];
  void tab.refresh();
}
void store.read().then(follow);
store.watch(follow, closing.signal);
