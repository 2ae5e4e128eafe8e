import path from 'node:path';
import { expect, it } from 'vitest';
import { readArguments } from './bench-arguments.ts';

const folder = import.meta.dirname;

it('reads the folder as seen from where it is called', () => {
  expect(readArguments(['--pages', '../tests/pages', '--rounds', '2', '--write'], folder)).toEqual({
    pages: path.resolve(folder, '../tests/pages'),
    rounds: 2,
    write: true,
  });
});

it('writes nothing unless it is asked to', () => {
  expect(readArguments(['--pages', '.'], folder)).toMatchObject({ rounds: 3, write: false });
});

it.each(['0', '-1', '1.5', 'many', ''])('refuses %j rounds and says what it expected', (rounds) => {
  expect(() => readArguments([`--rounds=${rounds}`], folder)).toThrow(
    '--rounds: expected a whole number from 1 on',
  );
});

it('refuses a folder that is not there', () => {
  expect(() => readArguments(['--pages', 'no-such-folder'], folder)).toThrow('--pages: there is no folder');
});
