import type { Entry, ShownFact } from '../glossary/entry.ts';
import { referenceUrl } from '../glossary/reference-url.ts';
import { RELATIONS, STRENGTHS, VERDICTS } from '../glossary/relations.ts';

/** What is known of a term, by relation; what evidence does not bear out stands apart, under its verdict. */
export function Facts({ entry, open }: { entry: Entry; open: (id: string) => void }) {
  return (
    <dl class="facts">
      {groups(entry.facts).map(([title, facts]) => (
        <div key={title}>
          <dt>{title}</dt>
          {facts.map((fact) => (
            <dd key={key(fact)}>
              <FactLine fact={fact} entry={entry} open={open} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

const key = ({ relation, object, quantity, source }: ShownFact) =>
  [relation, object?.id, quantity, source].join(' ');

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The facts under their headings, in the order in which these come first; verdicts other than the plain one come last. */
function groups(facts: ShownFact[]): [string, ShownFact[]][] {
  const byTitle = new Map<string, ShownFact[]>();
  const plainFirst = facts.toSorted((a, b) => Number(isPlain(b)) - Number(isPlain(a)));
  for (const fact of plainFirst) {
    const title = isPlain(fact) ? capital(RELATIONS[fact.relation]) : VERDICTS[fact.verdict];
    byTitle.set(title, [...(byTitle.get(title) ?? []), fact]);
  }
  return [...byTitle];
}

const isPlain = ({ verdict }: ShownFact) => verdict === 'supported';

/** A quantity as a reader writes it: `about 10–20%`. */
const inWords = (quantity: string): string =>
  quantity
    .replace(/^~/, 'about ')
    .replace(/^</, 'under ')
    .replace(/^>/, 'over ')
    .replace(/(\d)-(\d)/, '$1–$2')
    .replace(/^(.*) pH$/, 'pH $1')
    .replace(/ %$/, '%');

function FactLine({ fact, entry, open }: { fact: ShownFact; entry: Entry; open: (id: string) => void }) {
  const { relation, object, quantity, strength } = fact;
  const source = entry.sources[fact.source];
  return (
    <>
      {!isPlain(fact) && `${RELATIONS[relation]} `}
      {object && (object.card ? <Link object={object} open={open} /> : object.term.toLowerCase())}
      {quantity !== undefined && `${object ? ': ' : ''}${inWords(quantity)}`}
      <span class="note">
        {` ${STRENGTHS[strength]}`}
        {source && (
          <>
            {', '}
            <a
              href={referenceUrl(source)}
              title={source.title}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={`source ${fact.source + 1}: ${source.title}`}
            >
              source {fact.source + 1}
            </a>
          </>
        )}
      </span>
    </>
  );
}

function Link({ object, open }: { object: { id: string; term: string }; open: (id: string) => void }) {
  return (
    <button type="button" class="link" onClick={() => open(object.id)}>
      {object.term}
    </button>
  );
}
