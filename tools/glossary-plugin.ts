import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Glossary } from '../src/glossary/entry.ts';
import { faultLine } from '../src/glossary/faults.ts';
import type { Term } from '../src/glossary/term.ts';
import { compile } from '../src/text/compile.ts';
import type { Names, PackedPatterns } from '../src/text/patterns.ts';
import { readGlossary } from './read-glossary.ts';

const VIRTUAL = 'virtual:glossary/patterns';

/** What the finder looks for: the names of each term that has a card. */
function namesOf({ id, term, aliases, abbreviations, ambiguous, unmarked, notIn }: Term): Names {
  // An abbreviation that stands as an entry's name is matched in its exact case all the same.
  const names = [term, ...aliases].filter(
    (name) => !unmarked.includes(name) && !(name === term && abbreviations.includes(name)),
  );
  return { id, names, abbreviations, ambiguous, notIn };
}

/** The packed patterns of the glossary below `root`, and the whole of it; throws with all faults of its files. */
export function buildGlossary(root: string): { patterns: PackedPatterns; glossary: Glossary } {
  const { glossary, faults } = readGlossary(root);
  if (faults.length > 0) {
    const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
    throw new Error(`The glossary has ${count}:\n${faults.map(faultLine).join('\n')}`);
  }
  return {
    patterns: compile(glossary.terms.filter(({ card }) => card).map(namesOf)),
    glossary,
  };
}

/** A Vite plugin that makes `virtual:glossary/patterns` out of the glossary's files, and anew when one of them changes. */
export function glossaryPlugin(root: string): Plugin {
  const folder = join(root, 'glossary');
  return {
    name: 'dermalens-glossary',
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load(id) {
      if (id !== `\0${VIRTUAL}`) return undefined;
      this.addWatchFile(folder);
      return `export const patterns = ${JSON.stringify(buildGlossary(root).patterns)};`;
    },
  };
}
