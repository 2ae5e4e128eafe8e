import { projectFolder } from '../../tools/project-tool.ts';
import { readGlossary } from '../../tools/read-glossary.ts';

/** The one plain sentence that the glossary says of a term. Throws when it does not know the term. */
export function leadOf(id: string): string {
  const term = readGlossary(projectFolder).glossary.terms.find((one) => one.id === id);
  if (!term) throw new Error(`The glossary has no term ${id}`);
  return term.lead;
}
