import type { Entry } from '../glossary/entry.ts';
import { EntryView } from './entry-view.tsx';
import { IconButton } from './icon-button.tsx';
import { HideButton } from './hide-button.tsx';
import { BackIcon, CloseIcon, PinIcon } from './icons.tsx';

/** What the reader can do with the card. */
export interface CardActions {
  pin(): void;
  close(): void;
  back(): void;
  /** Opens a related term in this card. */
  related(id: string): void;
  /** Stops marking a term, or marks it again. */
  setHidden(id: string, hidden: boolean): void;
  siteOff(): void;
}

/** What the card draws. */
export interface CardProps {
  /** Undefined when the term could not be looked up. */
  entry: Entry | undefined;
  /** The name of the term that "back" leads to, when there is one. */
  backTo: string | undefined;
  pinned: boolean;
  /** True when the term is not to be marked; related ones that lead to it still do. */
  hidden: boolean;
  /** The host name in "Off on …". */
  site: string;
  scheme: 'light' | 'dark';
  actions: CardActions;
}

/** The card of one term: a dialog that is named by the term and described by its lead sentence. */
export function Card({ entry, backTo, pinned, hidden, site, scheme, actions }: CardProps) {
  const dialog = {
    role: 'dialog',
    'aria-labelledby': 'title',
    'aria-describedby': 'lead',
    tabIndex: -1,
  } as const;
  return (
    <div class="surface card" data-scheme={scheme} lang="en" dir="ltr" {...dialog}>
      <header>
        {backTo !== undefined && (
          <IconButton label={`Back to ${backTo}`} press={actions.back} icon={BackIcon} />
        )}
        <h2 id="title">{entry?.term.term ?? 'Not found'}</h2>
        <IconButton label="Keep open" pressed={pinned} press={actions.pin} icon={PinIcon} />
        <IconButton label="Close" press={actions.close} icon={CloseIcon} />
      </header>
      {entry ? (
        <div class="scroll" key={entry.term.id}>
          <EntryView entry={entry} open={actions.related} />
          <Footer id={entry.term.id} hidden={hidden} site={site} actions={actions} />
        </div>
      ) : (
        <div class="entry">
          <p id="lead">This term could not be looked up. Reload the page and try again.</p>
        </div>
      )}
    </div>
  );
}

interface FooterProps extends Pick<CardProps, 'hidden' | 'site' | 'actions'> {
  id: string;
}

function Footer({ id, hidden, site, actions }: FooterProps) {
  return (
    <footer>
      <HideButton hidden={hidden} setHidden={(now) => actions.setHidden(id, now)} />
      <button type="button" class="link site" title={`Off on ${site}`} onClick={actions.siteOff}>
        Off on {site}
      </button>
      <small class="note">Not medical advice</small>
    </footer>
  );
}
