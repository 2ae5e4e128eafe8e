import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A file that was asked for can't be read; the message names it and says what is wrong. */
export class InputError extends Error {}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a directory, expected a file',
  EACCES: 'reading it is not permitted',
};

/** npm runs scripts in the project's folder; paths are meant from where the user stood. */
const from = process.env['INIT_CWD'] ?? process.cwd();

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file === '-' ? process.stdin.fd : resolve(from, file));
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new InputError(`${file}: ${REASONS[code] ?? message}`);
  }
}

/** The text of a file, or of standard input for `-`. Throws an `InputError` when it can't be read, or is not UTF-8. */
export function readInput(file: string): string {
  const bytes = readBytes(file);
  try {
    // The byte order mark stays: offsets are those of the file's content unchanged.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError(`${file}: expected UTF-8 text, found bytes that are none`);
  }
}

/** The names of the files in a folder, sorted. Throws an `InputError` when there is no such folder. */
export function namesIn(folder: string): string[] {
  try {
    const items = readdirSync(resolve(from, folder), { withFileTypes: true });
    return items.flatMap((item) => (item.isDirectory() ? [] : [item.name])).toSorted();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new InputError(`${folder}: there is no such folder`);
    throw new InputError(`${folder}: ${code === 'ENOTDIR' ? 'this is a file, expected a folder' : message}`);
  }
}
