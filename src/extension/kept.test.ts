import { describe, expect, it, vi } from 'vitest';
import { kept } from './kept.ts';

describe('kept', () => {
  it('reads once, and only when it is asked', async () => {
    const read = vi.fn(async () => 'glossary');
    const give = kept(read);
    expect(read).not.toHaveBeenCalled();
    expect(await Promise.all([give(), give()])).toEqual(['glossary', 'glossary']);
    expect(await give()).toBe('glossary');
    expect(read).toHaveBeenCalledOnce();
  });

  it('forgets a failure', async () => {
    const read = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('No file'));
    read.mockResolvedValue('glossary');
    const give = kept(read);
    await expect(Promise.all([give(), give()])).rejects.toThrow('No file');
    expect(await give()).toBe('glossary');
    expect(read).toHaveBeenCalledTimes(2);
  });
});
