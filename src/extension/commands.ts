import { COMMANDS, TOP_FRAME, type ToTab } from './messages.ts';

/** A keyboard command that is for a page. */
export type Command = (typeof COMMANDS)[number];

/** True for a command that is for a page; the browser also has its own for the toolbar button. */
export const isCommand = (name: string): name is Command => COMMANDS.some((command) => command === name);

/** Hands a command to the frame with the focus, and to the top frame when that has no term to show, or none has the focus. */
export async function passCommand(
  command: Command,
  send: (message: ToTab, frameId?: number) => Promise<unknown>,
): Promise<void> {
  const followed = await send({ type: 'command', command });
  if (followed !== true) await send({ type: 'command', command, evenWithoutFocus: true }, TOP_FRAME);
}
