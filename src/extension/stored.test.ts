import { describe, expect, it } from 'vitest';
import { parseSettings } from './stored.ts';

const on = { version: 1, on: true };
const off = { version: 1, on: false };

describe('parseSettings', () => {
  it('is on everywhere, hides nothing and counts when nothing is stored', () => {
    expect(parseSettings({})).toEqual({ sites: new Map(), hidden: new Set(), badge: true });
  });

  it('reads each record', () => {
    const stored = {
      'site/a.org': off,
      'site/b.a.org': on,
      'hidden/retinol': on,
      'hidden/acne': off,
      badge: off,
    };
    expect(parseSettings(stored)).toEqual({
      sites: new Map([
        ['a.org', false],
        ['b.a.org', true],
      ]),
      hidden: new Set(['retinol']),
      badge: false,
    });
  });

  it.each([
    null,
    5,
    'off',
    [],
    { on: false },
    { version: 2, on: false },
    { version: 1, on: 'no' },
    { version: 1 },
  ])('takes %j for not decided, and reads the rest', (broken) => {
    const settings = parseSettings({
      'site/a.org': broken,
      badge: broken,
      'hidden/acne': broken,
      'site/b.org': off,
    });
    expect(settings).toEqual({ sites: new Map([['b.org', false]]), hidden: new Set(), badge: true });
  });

  it('leaves records alone that it does not know', () => {
    expect(parseSettings({ other: on, sites: on }).sites.size).toBe(0);
  });
});
