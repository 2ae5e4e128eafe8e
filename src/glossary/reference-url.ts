import type { Reference } from './reference.ts';

/** The address at which a reader can open a source; a DOI is preferred because it outlives web sites. */
export function referenceUrl(reference: Reference): string {
  if (reference.DOI) return `https://doi.org/${reference.DOI}`;
  if (reference.PMCID) return `https://pmc.ncbi.nlm.nih.gov/articles/${reference.PMCID}/`;
  if (reference.PMID) return `https://pubmed.ncbi.nlm.nih.gov/${reference.PMID}/`;
  return reference.URL ?? '';
}
