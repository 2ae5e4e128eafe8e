import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { KINDS } from '../glossary/kinds.ts';
import { parseQuery } from '../glossary/query.ts';
import type { Search as LookUp } from '../glossary/search.ts';
import type { Term } from '../glossary/term.ts';
import { SearchIcon } from './icons.tsx';

/** Whether there is a glossary to search in. */
export type GlossaryState = 'loading' | 'ready' | 'failed';

/** What the search draws and reports. */
interface SearchProps {
  query: Signal<string>;
  glossary: GlossaryState;
  search: LookUp;
  open: (id: string) => void;
}

/**
 * A combobox: the focus stays in the field, the arrow keys choose among the results, Enter opens. The first result is chosen
 * at once; of terms that only come near, none is, for nobody asked for them.
 */
export function Search({ query, glossary, search, open }: SearchProps) {
  const field = useRef<HTMLInputElement>(null);
  const chosen = useSignal<number | undefined>(undefined);
  useLayoutEffect(() => field.current?.focus(), []);
  const asked = query.value.trim();
  const { found, nearest } = search(asked);
  const terms = found.length > 0 ? found : nearest;
  const at = chosen.value ?? (found.length > 0 ? 0 : -1);
  const active = terms[at]?.id;

  const change = (text: string) => {
    query.value = text;
    chosen.value = undefined;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Such keys are for the input method, as when it offers characters.
    if (event.isComposing) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    // Up from where nothing is chosen leads to the last, down to the first.
    const from = move === -1 ? Math.max(at, 0) : at;
    if (move !== undefined) chosen.value = (from + move + terms.length) % (terms.length || 1);
    else if (event.key === 'Enter' && active !== undefined) open(active);
    else if (event.key === 'Escape' && query.value !== '') change('');
    else return;
    event.preventDefault();
  };

  return (
    <>
      <label class="search">
        <SearchIcon />
        <input
          ref={field}
          role="combobox"
          aria-label="Look up a term"
          aria-autocomplete="list"
          aria-expanded={terms.length > 0}
          aria-controls="results"
          aria-activedescendant={active && `result-${active}`}
          placeholder="Look up a term"
          autocomplete="off"
          spellcheck={false}
          value={query.value}
          onInput={(event) => change(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      <Status glossary={glossary} found={found.length} nearest={nearest.length} asked={asked} />
      <Results terms={terms} part={parseQuery(asked).text} active={active} open={open} />
    </>
  );
}

function Results(props: {
  terms: Term[];
  part: string;
  active: string | undefined;
  open: (id: string) => void;
}) {
  const { terms, part, active, open } = props;
  const list = useRef<HTMLUListElement>(null);
  useEffect(
    () => list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }),
    [active],
  );
  return (
    <ul
      class="results scroll"
      id="results"
      role="listbox"
      aria-label="Terms"
      ref={list}
      hidden={terms.length === 0}
    >
      {terms.map((term) => (
        <li
          key={term.id}
          id={`result-${term.id}`}
          role="option"
          aria-selected={term.id === active}
          onClick={() => open(term.id)}
        >
          <b>
            <Emphasized text={term.term} part={part} />
          </b>
          <span class="note">{KINDS[term.kind]}</span>
          <p>{term.lead}</p>
        </li>
      ))}
    </ul>
  );
}

/** What is said of a search. */
interface StatusProps {
  glossary: GlossaryState;
  /** How many terms fit, and how many come near where none does. */
  found: number;
  nearest: number;
  asked: string;
}

function Status(props: StatusProps) {
  return (
    <p class={props.found > 0 ? 'for-screen-readers' : 'notice'} role="status">
      {statusOf(props)}
    </p>
  );
}

function statusOf({ glossary, found, nearest, asked }: StatusProps): string {
  if (glossary === 'failed') return 'The glossary could not be read. Close this and try again.';
  if (glossary === 'loading' || asked === '') return '';
  if (found > 0) return found === 1 ? '1 term found.' : `${found} terms found.`;
  const none = `No term found for “${asked}”.`;
  return nearest === 0
    ? `${none} Whether to look elsewhere is up to you.`
    : `${none} Below is what comes nearest; whether to look elsewhere is up to you.`;
}

/** The text with the part that was typed emphasized, where it occurs as typed. */
function Emphasized({ text, part }: { text: string; part: string }) {
  const at = text.toLowerCase().indexOf(part.toLowerCase());
  if (at < 0 || part === '') return <>{text}</>;
  const end = at + part.length;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, end)}</mark>
      {text.slice(end)}
    </>
  );
}
