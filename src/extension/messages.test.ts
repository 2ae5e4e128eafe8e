import { describe, expect, it } from 'vitest';
import { fromExtension, fromTab, type Sender } from './messages.ts';

const own = { id: 'dermalens', url: 'chrome-extension://dermalens/' };
const page: Sender = { id: own.id, url: 'https://example.com/', tab: { id: 1 } };
const background: Sender = { id: own.id, url: `${own.url}background.js` };
const terms = (length: number) => Array.from({ length }, (_, index) => ({ id: `term-${index}`, count: 1 }));

describe('fromTab', () => {
  it.each([
    { type: 'entry', id: 'retinol' },
    { type: 'site' },
    { type: 'found', terms: [] },
    { type: 'found', terms: terms(20_000) },
    { type: 'badge', count: 0 },
  ])('takes what is listed', (message) => {
    expect(fromTab(message, page, own)).toEqual(message);
  });

  it.each([
    ['another extension', { id: 'other' }],
    ['nobody known', {}],
  ])('refuses what comes from %s', (_, sender) => {
    expect(fromTab({ type: 'site' }, { ...page, id: undefined, ...sender }, own)).toBeUndefined();
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'site'],
    ['no type', {}],
    ['an unknown type', { type: 'settings' }],
    ['a message for tabs', { type: 'terms' }],
    ['an unknown key', { type: 'site', url: 'https://example.com/' }],
    ['an id that is no text', { type: 'entry', id: 5 }],
    ['an id of 101 characters', { type: 'entry', id: 'a'.repeat(101) }],
    ['terms that are no list', { type: 'found', terms: 'all' }],
    ['20,001 terms', { type: 'found', terms: terms(20_001) }],
    ['a term that stands nowhere', { type: 'found', terms: [{ id: 'acne', count: 0 }] }],
    ['an unknown key in a term', { type: 'found', terms: [{ id: 'acne', count: 1, name: 'Acne' }] }],
    ['half a term', { type: 'badge', count: 0.5 }],
    ['less than nothing', { type: 'badge', count: -1 }],
    ['a count as text', { type: 'badge', count: '9' }],
    ['an endless count', { type: 'badge', count: Infinity }],
  ])('refuses %s', (_, message) => {
    expect(fromTab(message, page, own)).toBeUndefined();
  });
});

describe('fromExtension', () => {
  it.each([
    { type: 'frame-found', frameId: 3, terms: terms(20_000) },
    { type: 'terms' },
    { type: 'jump', id: 'retinol' },
    { type: 'command', command: 'open-card' },
    { type: 'command', command: 'next-term', evenWithoutFocus: true },
  ])('takes what is listed from the background', (message) => {
    expect(fromExtension(message, background, own)).toEqual(message);
  });

  it.each([
    ['the popup', { url: `${own.url}popup.html` }],
    ['a page of the extension in a tab', { url: `${own.url}popup.html`, tab: { id: 2 } }],
    ['a background whose address the browser does not tell', {}],
  ])('takes what comes from %s', (_, sender) => {
    expect(fromExtension({ type: 'terms' }, { id: own.id, ...sender }, own)).toEqual({ type: 'terms' });
  });

  it.each([
    ['another extension', { ...background, id: 'other' }],
    ['a page', page],
    ['a page in no tab', { id: own.id, url: 'https://example.com/' }],
    ['a page whose address begins alike', { ...page, url: 'chrome-extension://dermalens.example.com/' }],
    ['a tab whose address is not told', { id: own.id, tab: { id: 1 } }],
  ])('refuses what comes from %s', (_, sender: Sender) => {
    expect(fromExtension({ type: 'terms' }, sender, own)).toBeUndefined();
  });

  it.each([
    ['a message for the background', { type: 'site' }],
    ['an unknown key', { type: 'terms', all: true }],
    ['a frame id that is no number', { type: 'frame-found', frameId: '3', terms: [] }],
    ['20,001 terms', { type: 'frame-found', frameId: 3, terms: terms(20_001) }],
    ['an unknown command', { type: 'command', command: 'close' }],
    ['a flag that is not true', { type: 'command', command: 'open-card', evenWithoutFocus: false }],
    ['a jump to nowhere', { type: 'jump' }],
  ])('refuses %s', (_, message) => {
    expect(fromExtension(message, background, own)).toBeUndefined();
  });
});
