import { describe, expect, it } from 'vitest';
import { whyUnread } from './unread.ts';

const yes = () => Promise.resolve(true);
const no = () => Promise.resolve(false);
const refused = () => Promise.reject(new Error('The extensions gallery cannot be scripted.'));

describe('whyUnread', () => {
  it.each([
    ['not-started', 'https://example.org/', { mayReadFiles: no, touch: yes }],
    ['unavailable', 'https://store.example/', { mayReadFiles: yes, touch: refused }],
    ['no-file-access', 'file:///a.html', { mayReadFiles: no, touch: refused }],
    ['not-started', 'file:///a.html', { mayReadFiles: yes, touch: yes }],
  ])('%s: %s', async (expected, url, access) => {
    expect(await whyUnread(url, access)).toBe(expected);
  });
});
