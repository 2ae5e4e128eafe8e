import { describe, expect, test } from 'vitest';
import { readArguments } from './start-arguments.ts';

describe('readArguments', () => {
  test('opens the demo article in Chromium when nothing is asked for', () => {
    expect(readArguments([], '/home/ana')).toEqual({
      page: undefined,
      browser: 'chromium',
      headless: false,
      shot: undefined,
    });
  });

  test('takes an address, a browser and a place for the screenshot', () => {
    const args = ['https://example.org/skin?q=1', '--browser', 'firefox', '--headless', '--shot', 'out.png'];
    expect(readArguments(args, '/home/ana')).toEqual({
      page: new URL('https://example.org/skin?q=1'),
      browser: 'firefox',
      headless: true,
      shot: '/home/ana/out.png',
    });
  });

  test('sees a file from the folder it was called in', () => {
    expect(readArguments(['../article.html'], '/home/ana').page).toBe('/home/article.html');
    expect(readArguments(['/tmp/article.html'], '/home/ana').page).toBe('/tmp/article.html');
  });

  test('runs headless when asked for a screenshot', () => {
    expect(readArguments(['--shot', 'out.png'], '/home/ana').headless).toBe(true);
  });

  test.each([
    [['--browser', 'safari'], '--browser: expected chromium or firefox, got "safari"'],
    [['--shot', 'out.gif'], '--shot: expected a file name that ends in .png, got "out.gif"'],
    [['a.html', 'b.html'], 'Expected one page, got 2: a.html b.html'],
    [['ftp://example.org/'], 'Expected an address that begins with http:// or https://, or a file'],
    [['http://'], 'Expected an address such as https://example.org/, got "http://"'],
    [['--headles'], "Unknown option '--headles'"],
    [['--browser'], "Option '--browser <value>' argument missing"],
  ])('refuses %j', (args, message) => {
    expect(() => readArguments(args, '/home/ana')).toThrow(message);
  });
});
