import type { StorageArea } from '../../src/extension/settings.ts';

/** A fake of the browser's storage that keeps its records in an object, and tells of each change at once. */
export function createFakeStorage(records: Record<string, unknown> = {}) {
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  const storage: StorageArea = {
    get: async () => structuredClone(records),
    async set(items) {
      Object.assign(records, items);
      tell();
    },
    async remove(key) {
      delete records[key];
      tell();
    },
    onChanged: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
  };
  return { storage, records, listeners };
}
