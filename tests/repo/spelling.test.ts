import { readFileSync } from 'node:fs';
import path from 'node:path';
import Typo from 'typo-js';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../tools/project-tool.ts';
import { readGlossary } from '../../tools/read-glossary.ts';

/** Words of the field that stand in no dictionary: one a line, lower case, in the singular. */
const WORDS_FILE = 'tests/repo/words.txt';
const ours = readFileSync(path.join(projectFolder, WORDS_FILE), 'utf8').trimEnd().split('\n');

const american = new Typo('en_US');
const { glossary } = readGlossary(projectFolder);
const wordsIn = (text: string) => text.match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? [];

/** What the glossary itself names is spelled as it is spelled there. */
const named = glossary.terms
  .flatMap(({ term, aliases, abbreviations, ambiguous, unmarked }) => [
    term,
    ...aliases,
    ...abbreviations,
    ...ambiguous,
    ...unmarked,
  ])
  .flatMap(wordsIn)
  .map((word) => word.toLowerCase());
const known = new Set([...ours, ...named]);

function isKnown(word: string): boolean {
  const bare = word.replace('’', "'").replace(/'s$/, '');
  return [bare, bare.replace(/s$/, '')].some((one) => known.has(one.toLowerCase()) || american.check(one));
}

describe('spelling', () => {
  it('tells right from wrong and American from British', () => {
    expect(['collagen', 'Collagen’s', 'color', 'fibers', 'UV', 'niacinamide'].filter(isKnown)).toHaveLength(
      6,
    );
    expect(['colagen', 'colour', 'fibres', 'recieve', 'moisturiser', 'tumour'].filter(isKnown)).toEqual([]);
  });

  it(`is that of the American dictionary in every entry, or stands in ${WORDS_FILE}`, () => {
    const unknown = glossary.terms.flatMap(({ id, lead, more }) =>
      [...new Set(wordsIn([lead, ...more].join(' ')))]
        .filter((word) => !isKnown(word))
        .map((word) => `glossary/terms/${id}.md: ${word}`),
    );
    expect(unknown).toEqual([]);
  });

  it('has a list of our own that is sorted and holds only what the dictionary does not', () => {
    expect(ours).toEqual([...new Set(ours)].toSorted());
    expect(ours.filter((word) => american.check(word))).toEqual([]);
  });
});
