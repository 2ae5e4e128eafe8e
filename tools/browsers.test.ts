import { describe, expect, test } from 'vitest';
import { candidatePaths, findBrowser, majorVersion } from './browsers.ts';
import { missingBrowserMessage } from './install-browser.ts';

describe('candidatePaths', () => {
  test('goes through PATH for each command on Linux', () => {
    const machine = { platform: 'linux', env: { PATH: '/opt/bin::/usr/bin' } } as const;
    expect(candidatePaths('firefox', machine)).toEqual([
      '/opt/bin/firefox-esr',
      '/usr/bin/firefox-esr',
      '/opt/bin/firefox',
      '/usr/bin/firefox',
    ]);
  });

  test('looks in the applications folder first on macOS', () => {
    const paths = candidatePaths('chromium', { platform: 'darwin', env: { PATH: '/usr/local/bin' } });
    expect(paths[0]).toBe('/Applications/Chromium.app/Contents/MacOS/Chromium');
    expect(paths).toContain('/usr/local/bin/google-chrome');
  });

  test('looks in the program folders that are set on Windows', () => {
    const machine = { platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' } } as const;
    expect(candidatePaths('firefox', machine)).toEqual(['C:\\Program Files\\Mozilla Firefox\\firefox.exe']);
    expect(candidatePaths('chromium', machine)).toContain(
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    );
  });
});

describe('majorVersion', () => {
  test.each([
    ['Mozilla Firefox 153.0esr\n', 153],
    ['Chromium 156.0.7300.12 built on Debian GNU/Linux 12', 156],
    ['Google Chrome 144.0.7559.60 ', 144],
    ['Command not found, install the snap', undefined],
    ['', undefined],
  ])('of %j is %s', (printed, version) => {
    expect(majorVersion(printed)).toBe(version);
  });
});

describe('findBrowser', () => {
  test('takes the executable that the environment names', () => {
    const env = { DERMALENS_FIREFOX: process.execPath, PATH: '' };
    expect(findBrowser('firefox', { platform: 'linux', env })).toBe(process.execPath);
  });

  test('refuses an executable that is not there, by name', () => {
    const env = { DERMALENS_CHROMIUM: '/no/such/browser', PATH: '' };
    expect(() => findBrowser('chromium', { platform: 'linux', env })).toThrow(
      'DERMALENS_CHROMIUM names /no/such/browser, which does not exist',
    );
  });

  test('finds nothing where there is nothing', () => {
    expect(findBrowser('chromium', { platform: 'linux', env: { PATH: '/no/such/folder' } })).toBeUndefined();
  });
});

describe('missingBrowserMessage', () => {
  test.each([
    ['linux', 'apt-get install firefox-esr'],
    ['darwin', 'brew install --cask firefox'],
    ['win32', 'winget install Mozilla.Firefox'],
    ['freebsd', 'https://www.mozilla.org/firefox/'],
  ] as const)('says what to do on %s', (platform, instruction) => {
    const message = missingBrowserMessage('firefox', platform);
    expect(message).toContain(instruction);
    expect(message).toContain('DERMALENS_FIREFOX');
  });
});
