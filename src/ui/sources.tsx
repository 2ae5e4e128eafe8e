import type { Reference } from '../glossary/reference.ts';
import { referenceUrl } from '../glossary/reference-url.ts';

/** Behind a toggle, what an entry rests on: each source with its title as the link, its authors, year and kind of study. */
export function Sources({ sources }: { sources: Reference[] }) {
  return (
    <details class="more">
      <summary>{sources.length === 1 ? '1 source' : `${sources.length} sources`}</summary>
      <ol class="sources">
        {sources.map((source) => (
          <li key={source.id}>
            <a href={referenceUrl(source)} target="_blank" rel="noopener noreferrer">
              {source.title}
            </a>
            <span class="note">{origin(source)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function origin(source: Reference): string {
  const year = source.issued?.['date-parts'][0][0];
  const parts = [authors(source), year, source.custom?.design];
  return parts.filter((part) => part !== undefined).join(' · ');
}

/** Up to two names; more would push the title out of sight. */
function authors({ author = [], publisher }: Reference): string | undefined {
  const names = author.map((one) => ('literal' in one ? one.literal : one.family));
  if (names.length > 2) return `${names[0]} and others`;
  return names.length > 0 ? names.join(' and ') : publisher;
}
