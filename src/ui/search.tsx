import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { KINDS } from '../glossary/kinds.ts';
import type { Term } from '../glossary/term.ts';
import { SearchIcon } from './icons.tsx';

/** Whether there is a glossary to search in. */
export type GlossaryState = 'loading' | 'ready' | 'failed';

/** What the search draws and reports. */
interface SearchProps {
  query: Signal<string>;
  glossary: GlossaryState;
  search: (query: string) => { term: Term }[];
  open: (id: string) => void;
}

/** A combobox: the focus stays in the field, the arrow keys choose among the results, Enter opens. */
export function Search({ query, glossary, search, open }: SearchProps) {
  const field = useRef<HTMLInputElement>(null);
  const chosen = useSignal(0);
  useLayoutEffect(() => field.current?.focus(), []);
  const asked = query.value.trim();
  const results = asked === '' ? [] : search(asked);
  const active = results[chosen.value]?.term.id;

  const change = (text: string) => {
    query.value = text;
    chosen.value = 0;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Such keys are for the input method, as when it offers characters.
    if (event.isComposing) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) chosen.value = (chosen.value + move + results.length) % (results.length || 1);
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
          aria-expanded={results.length > 0}
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
      <Status glossary={glossary} results={results.length} asked={asked} />
      <Results terms={results.map(({ term }) => term)} asked={asked} active={active} open={open} />
    </>
  );
}

function Results(props: {
  terms: Term[];
  asked: string;
  active: string | undefined;
  open: (id: string) => void;
}) {
  const { terms, asked, active, open } = props;
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
            <Emphasized text={term.term} part={asked} />
          </b>
          <span class="note">{KINDS[term.kind]}</span>
          <p>{term.lead}</p>
        </li>
      ))}
    </ul>
  );
}

function Status(props: { glossary: GlossaryState; results: number; asked: string }) {
  return (
    <p class={props.results > 0 ? 'for-screen-readers' : 'notice'} role="status">
      {statusOf(props)}
    </p>
  );
}

function statusOf({
  glossary,
  results,
  asked,
}: {
  glossary: GlossaryState;
  results: number;
  asked: string;
}): string {
  if (glossary === 'failed') return 'The glossary could not be read. Close this and try again.';
  if (glossary === 'loading' || asked === '') return '';
  if (results === 0) return `No term found for “${asked}”.`;
  return results === 1 ? '1 term found.' : `${results} terms found.`;
}

/** The text with the part that was typed emphasized, where it occurs as typed. */
function Emphasized({ text, part }: { text: string; part: string }) {
  const at = text.toLowerCase().indexOf(part.toLowerCase());
  if (at < 0) return <>{text}</>;
  const end = at + part.length;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, end)}</mark>
      {text.slice(end)}
    </>
  );
}
