import { describe, expect, it } from 'vitest';
import { isCommand, passCommand } from './commands.ts';
import type { ToTab } from './messages.ts';

/** Sends a command to frames that answer so, in this order, and gives what each was told. */
async function passed(...answers: unknown[]): Promise<[ToTab, number | undefined][]> {
  const sent: [ToTab, number | undefined][] = [];
  await passCommand('next-term', async (message, frameId) => {
    sent.push([message, frameId]);
    return answers[sent.length - 1];
  });
  return sent;
}

describe('passCommand', () => {
  const command = { type: 'command', command: 'next-term' };

  it('asks all frames, and no other once one has shown a term', async () => {
    expect(await passed(true)).toEqual([[command, undefined]]);
  });

  it.each([
    ['the frame with the focus has no term', false],
    ['no frame has the focus', undefined],
  ])('asks the top frame when %s', async (_, answer) => {
    expect(await passed(answer)).toEqual([
      [command, undefined],
      [{ ...command, evenWithoutFocus: true }, 0],
    ]);
  });
});

describe('isCommand', () => {
  it('knows the commands for pages from the one of the toolbar button', () => {
    expect(['open-card', 'next-term', 'previous-term', '_execute_action'].map(isCommand)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
