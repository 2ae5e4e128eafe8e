import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Entry } from '../glossary/entry.ts';
import type { Search as LookUp } from '../glossary/search.ts';
import { EntryView } from './entry-view.tsx';
import { HiddenTerms } from './hidden-terms.tsx';
import { HideButton } from './hide-button.tsx';
import { IconButton } from './icon-button.tsx';
import { BackIcon } from './icons.tsx';
import { PageTerms } from './page-terms.tsx';
import { Search, type GlossaryState } from './search.tsx';
import { SiteSwitch, Switch } from './switch.tsx';

/**
 * What the popup knows of the page it belongs to: `unavailable` where extensions may not run, `no-file-access` for files
 * that they must be allowed to read first, `not-started` where the page
 * does not answer (yet). A site is a host name, terms are sorted by id.
 */
export type PageView =
  | { kind: 'loading' | 'unavailable' | 'no-file-access' | 'not-started' }
  | { kind: 'page'; site: string; on: boolean; terms: { id: string; term: string; count: number }[] };

/** What the popup draws, asks and reports. */
export interface PopupProps {
  page: PageView;
  /** Whether the toolbar button shows the count of terms. */
  badge: boolean;
  /** The terms that are not to be marked, on any page. */
  hidden: { id: string; term: string }[];
  glossary: GlossaryState;
  /** Looks up what was typed; finds nothing unless the glossary is ready. Called at each keystroke. */
  search: LookUp;
  entry(id: string): Entry | undefined;
  setSite(on: boolean): void;
  /** Scrolls the page to its first mark of a term, and shows the card there. */
  jump(id: string): void;
  setBadge(on: boolean): void;
  /** Stops marking a term, or marks it again. */
  setHidden(id: string, hidden: boolean): void;
}

/** What is to say of a page that can't be read, or not yet. */
const NOTICES: Partial<Record<PageView['kind'], string>> = {
  unavailable: 'Your browser does not let Dermalens read this page. You can still look up terms here.',
  'no-file-access':
    'To read files, Dermalens needs “Allow access to file URLs” in your browser’s list of extensions. You can still look up terms here.',
  'not-started': 'Dermalens has not started on this page yet. Wait a moment, or reload the page.',
};

/** The popup of the toolbar button: a search in the glossary, and what is to say about the page. */
export function Popup(props: PopupProps) {
  const query = useSignal('');
  const trail = useSignal<string[]>([]);
  const shown = trail.value.at(-1);
  const entry = shown === undefined ? undefined : props.entry(shown);
  const isHidden = props.hidden.some(({ id }) => id === shown);
  const open = (id: string) => {
    trail.value = [...trail.value, id];
  };
  const back = () => {
    trail.value = trail.value.slice(0, -1);
  };

  return (
    <main class="surface popup">
      {entry ? (
        <EntryPage key={entry.term.id} entry={entry} open={open} back={back}>
          <HideButton hidden={isHidden} setHidden={(hidden) => props.setHidden(entry.term.id, hidden)} />
        </EntryPage>
      ) : (
        <>
          <Search query={query} glossary={props.glossary} search={props.search} open={open} />
          {query.value.trim() === '' && <Page {...props} />}
        </>
      )}
      <footer class="note">Not medical advice.</footer>
    </main>
  );
}

/** The start page, while nothing is searched for. */
function Page({ page, badge, hidden, setSite, jump, setBadge, setHidden }: PopupProps) {
  return (
    <div class="start">
      <p class="notice">{NOTICES[page.kind]}</p>
      {page.kind === 'page' && <SiteSwitch site={page.site} on={page.on} change={setSite} />}
      {page.kind === 'page' && page.on && <PageTerms terms={page.terms} jump={jump} />}
      {hidden.length > 0 && <HiddenTerms terms={hidden} markAgain={(id) => setHidden(id, false)} />}
      <Switch label="Show the count on the toolbar button" on={badge} change={setBadge} />
    </div>
  );
}

/** What `EntryPage` draws; its children are what can be set for the term. */
interface EntryPageProps {
  entry: Entry;
  open: (id: string) => void;
  back: () => void;
  children: ComponentChildren;
}

/** A full entry in place of everything else; Escape goes back like the button. */
function EntryPage(props: EntryPageProps) {
  const { entry, open, back, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    back();
  };
  return (
    <article onKeyDown={onKeyDown}>
      <header>
        <IconButton label="Back" icon={BackIcon} press={back} />
        <h2 ref={heading} tabIndex={-1}>
          {entry.term.term}
        </h2>
      </header>
      <div class="scroll">
        <EntryView entry={entry} open={open} />
        <p class="settings">{children}</p>
      </div>
    </article>
  );
}
