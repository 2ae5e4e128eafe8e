import { signal } from '@preact/signals';
import { render } from 'preact';
import { createGlossaryLoader } from '../../src/extension/glossary.ts';
import { readSettings, setBadge, setSite, watchSettings } from '../../src/extension/settings.ts';
import { entryOf, type Glossary } from '../../src/glossary/entry.ts';
import { createSearch, type SearchResult } from '../../src/glossary/search.ts';
import { Popup, type PageView } from '../../src/ui/popup.tsx';
import { createTabView } from './tab.ts';

const glossary = signal<Glossary | undefined>(undefined);
const search = signal<(query: string) => SearchResult[]>(() => []);
const page = signal<PageView>({ kind: 'loading' });
const badge = signal(true);

const tab = createTabView((view) => (page.value = view));
const nameOf = (id: string) => glossary.value?.terms.find((term) => term.id === id)?.term ?? id;

/** The page's terms come by id; their names come with the glossary. */
function named(view: PageView): PageView {
  if (view.kind !== 'page') return view;
  return { ...view, terms: view.terms.map((found) => ({ ...found, term: nameOf(found.id) })) };
}

function App() {
  return (
    <Popup
      page={named(page.value)}
      badge={badge.value}
      search={search.value}
      entry={(id) => glossary.value && entryOf(glossary.value, id)}
      setSite={(on) => page.value.kind === 'page' && void setSite(page.value.site, on)}
      jump={tab.jump}
      setBadge={(on) => void setBadge(on)}
    />
  );
}

render(<App />, document.getElementById('app') ?? document.body);

const load = createGlossaryLoader();
void load().then((all) => {
  glossary.value = all;
  search.value = createSearch(all.terms);
});

const until = new AbortController().signal;
const follow = () => void tab.refresh();
void readSettings().then((settings) => (badge.value = settings.badge));
watchSettings((settings) => {
  badge.value = settings.badge;
  follow();
}, until);
follow();
