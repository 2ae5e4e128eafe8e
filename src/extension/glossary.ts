import { browser } from '#imports';
import type { Glossary } from '../glossary/entry.ts';
import { GLOSSARY_FILE } from '../glossary/file.ts';

/** Gives a function that loads the packaged glossary when first called, and keeps it; it rejects when the file can't be read. */
export function createGlossaryLoader(): () => Promise<Glossary> {
  let glossary: Promise<Glossary> | undefined;
  return () =>
    (glossary ??= fetch(browser.runtime.getURL(`/${GLOSSARY_FILE}` as never)).then((file) => file.json()));
}
