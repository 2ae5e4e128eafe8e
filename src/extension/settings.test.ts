import { describe, expect, it, vi } from 'vitest';
import { createFakeStorage } from '../../tests/support/fake-storage.ts';
import { createSettings } from './settings.ts';
import type { Settings } from './stored.ts';

const on = { version: 1, on: true };
const off = { version: 1, on: false };
const UNDECIDED = { sites: new Map(), hidden: new Set(), badge: true };

describe('read', () => {
  it('gives what is stored', async () => {
    const { storage } = createFakeStorage({ 'site/example.com': off, 'hidden/acne': on });
    expect(await createSettings(storage).read()).toEqual({
      sites: new Map([['example.com', false]]),
      hidden: new Set(['acne']),
      badge: true,
    });
  });

  it('takes a storage that fails for one in which nothing was decided', async () => {
    const storage = { ...createFakeStorage().storage, get: () => Promise.reject(new Error('Gone')) };
    expect(await createSettings(storage).read()).toEqual(UNDECIDED);
  });
});

describe('what is decided', () => {
  it('is a record of its own, and leaves the others alone', async () => {
    const { storage, records } = createFakeStorage({ 'site/example.com': off, other: 1 });
    const settings = createSettings(storage);
    await settings.setHidden('acne', true);
    await settings.setBadge(false);
    await settings.setSite('example.org', false);
    expect(records).toEqual({
      'site/example.com': off,
      'site/example.org': off,
      'hidden/acne': on,
      badge: off,
      other: 1,
    });
  });

  it('leaves no record once it is taken back', async () => {
    const { storage, records } = createFakeStorage({
      'site/example.com': off,
      'hidden/acne': on,
      badge: off,
    });
    const settings = createSettings(storage);
    await settings.setHidden('acne', false);
    await settings.setBadge(true);
    await settings.setSite('example.com', true);
    expect(records).toEqual({});
  });

  it('of a site stores only what differs from the site above it', async () => {
    const { storage, records } = createFakeStorage({ 'site/example.com': off });
    const settings = createSettings(storage);
    await settings.setSite('blog.example.com', true);
    expect(records['site/blog.example.com']).toEqual(on);
    await settings.setSite('blog.example.com', false);
    expect(records).toEqual({ 'site/example.com': off });
  });
});

describe('watch', () => {
  it('tells of each change until it is stopped', async () => {
    const { storage, listeners } = createFakeStorage();
    const settings = createSettings(storage);
    const told = vi.fn<(settings: Settings) => void>();
    const stopping = new AbortController();
    settings.watch(told, stopping.signal);
    await settings.setHidden('acne', true);
    await vi.waitFor(() =>
      expect(told).toHaveBeenCalledExactlyOnceWith({ ...UNDECIDED, hidden: new Set(['acne']) }),
    );
    stopping.abort();
    expect(listeners.size).toBe(0);
  });

  it('does not tell what was still being read when it was stopped', async () => {
    const { storage } = createFakeStorage();
    const settings = createSettings(storage);
    const told = vi.fn<(settings: Settings) => void>();
    const stopping = new AbortController();
    settings.watch(told, stopping.signal);
    await storage.set({ 'hidden/acne': on });
    stopping.abort();
    await settings.read();
    expect(told).not.toHaveBeenCalled();
  });
});
