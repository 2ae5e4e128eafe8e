import { browser } from '#imports';
import type { Glossary } from '../glossary/entry.ts';
import { GLOSSARY_FILE, SEARCH_FILE } from '../glossary/file.ts';
import type { SearchIndex } from '../glossary/search-index.ts';
import { kept } from './kept.ts';

const packaged = async (file: string) => (await fetch(browser.runtime.getURL(`/${file}` as never))).json();

/** Gives a function that loads the packaged glossary when first called, and keeps it; it rejects when the file can't be read, and then tries again at the next call. */
export const createGlossaryLoader = (): (() => Promise<Glossary>) => kept(() => packaged(GLOSSARY_FILE));

/** Loads the packaged index for look-up; rejects when the file can't be read. */
export const loadSearchIndex = (): Promise<SearchIndex> => packaged(SEARCH_FILE);
