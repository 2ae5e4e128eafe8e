// Runs in the page: the two best known libraries for this, on copies of the page's DOM, since they change it.
import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import { patterns } from 'virtual:glossary/patterns';
import { PLAIN, unpack } from '../src/text/patterns.ts';

/** How long a peer took, ms, and whether it was stopped before it was through. */
export interface PeerTime {
  ms: number;
  capped: boolean;
}

/** What the script leaves in its world for the tool to call. */
interface Peers {
  findAndReplace(): PeerTime;
  /** Stopped after `cap` ms. */
  mark(cap: number): PeerTime;
}

declare global {
  var benchPeers: Peers;
}

/** The same names, longest first, as both need them so as to prefer the longer. */
const names = [
  ...new Set(
    unpack(patterns)
      .patterns.filter(({ use }) => use === PLAIN)
      .flatMap(({ form, ending }) => (ending ? [form, form + ending] : [form])),
  ),
].toSorted((a, b) => b.length - a.length);

const copyOfBody = () => document.body.cloneNode(true) as HTMLElement;

/** mark.js goes through the page once a keyword, so that the clock can be read between some of them. */
const KEYWORDS_A_LOOK = 20;

globalThis.benchPeers = {
  findAndReplace() {
    const body = copyOfBody();
    const began = performance.now();
    const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
    const find = new RegExp(String.raw`\b(?:${escaped.join('|')})\b`, 'gi');
    findAndReplaceDOMText(body, { find, wrap: 'mark', preset: 'prose' });
    return { ms: performance.now() - began, capped: false };
  },
  mark(cap) {
    const began = performance.now();
    const marker = new Mark(copyOfBody());
    const options = { separateWordSearch: false, accuracy: 'exactly', diacritics: false } as const;
    for (let from = 0; from < names.length; from += KEYWORDS_A_LOOK) {
      marker.mark(names.slice(from, from + KEYWORDS_A_LOOK), options);
      const ms = performance.now() - began;
      if (ms > cap) return { ms, capped: from + KEYWORDS_A_LOOK < names.length };
    }
    return { ms: performance.now() - began, capped: false };
  },
};
