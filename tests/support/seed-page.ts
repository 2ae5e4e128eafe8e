import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { projectFolder } from '../../tools/project-tool.ts';

/** Where pages of the world lie that are no part of the project: beside its folder, on the machines of those who write it. */
export const worldPages = path.join(projectFolder, '../shared/pages');

/** The article that Dermalens was conceived on. */
export const seedName = 'seed-microneedling.html';

const expectedSchema = v.object({
  terms: v.object({ must: v.array(v.string()), mustNot: v.array(v.string()) }),
});

/** What must and what must not be marked on the article, and its source. */
export interface SeedPage {
  readonly must: readonly string[];
  readonly mustNot: readonly string[];
  readonly html: string;
}

/** The article; undefined where it is not at hand. */
export function readSeedPage(): SeedPage | undefined {
  const file = path.join(worldPages, seedName);
  if (!existsSync(file)) return undefined;
  const expected: unknown = JSON.parse(readFileSync(file.replace(/html$/, 'expected.json'), 'utf8'));
  return { ...v.parse(expectedSchema, expected).terms, html: readFileSync(file, 'utf8') };
}
