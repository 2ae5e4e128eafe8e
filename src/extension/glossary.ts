import { browser } from '#imports';
import type { Glossary } from '../glossary/entry.ts';
import { GLOSSARY_FILE } from '../glossary/file.ts';
import { kept } from './kept.ts';

/** Gives a function that loads the packaged glossary when first called, and keeps it; it rejects when the file can't be read, and then tries again at the next call. */
export const createGlossaryLoader = (): (() => Promise<Glossary>) =>
  kept(async () => (await fetch(browser.runtime.getURL(`/${GLOSSARY_FILE}` as never))).json());
