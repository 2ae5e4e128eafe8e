import type { Entry, TermName } from '../glossary/entry.ts';
import { KINDS } from '../glossary/kinds.ts';
import type { Term } from '../glossary/term.ts';
import { Facts } from './facts.tsx';
import { Skin } from './skin.tsx';
import { Sources } from './sources.tsx';

/** Other names beyond these are for finding the term, not for reading. */
const NAMES_SHOWN = 4;

/** Everything about a term but its name, which stands in the header of whatever holds the entry. */
export function EntryView({ entry, open }: { entry: Entry; open: (id: string) => void }) {
  const { term, isA, related, sources } = entry;
  return (
    <div class="entry">
      <p class="note">{kindLine(term)}</p>
      <p class="lead" id="lead">
        {term.lead}
      </p>
      {term.found.length > 0 && <Skin found={term.found} />}
      {term.more.length > 0 && (
        <details class="more">
          <summary>More</summary>
          {term.more.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {entry.facts.length > 0 && <Facts entry={entry} open={open} />}
        </details>
      )}
      <Chips title="Kind of" terms={isA} open={open} />
      <Chips title="Related" terms={related} open={open} />
      {sources.length > 0 && <Sources sources={sources} />}
    </div>
  );
}

/** A name without case, gaps and hyphens: two names that agree in this say nothing new beside each other. */
const letters = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function kindLine({ term, kind, aliases, abbreviations }: Term): string {
  // A leading "=" in the glossary switches spelling variants off; it is no part of the name.
  const written = [...abbreviations, ...aliases].map((name) => name.replace(/^=/, ''));
  const distinct = new Map(written.toReversed().map((name) => [letters(name), name]));
  distinct.delete(letters(term));
  const names = [...distinct.values()].toReversed().slice(0, NAMES_SHOWN);
  return names.length > 0 ? `${KINDS[kind]} · also called ${names.join(', ')}` : KINDS[kind];
}

function Chips({ title, terms, open }: { title: string; terms: TermName[]; open: (id: string) => void }) {
  if (terms.length === 0) return null;
  return (
    <div class="chips">
      <h3>{title}</h3>
      <ul>
        {terms.map(({ id, term }) => (
          <li key={id}>
            <button type="button" class="chip" onClick={() => open(id)}>
              {term}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
