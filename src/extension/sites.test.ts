import { describe, expect, it } from 'vitest';
import { isOn, LOCAL_FILES, ruleFor, siteOf } from './sites.ts';

describe('siteOf', () => {
  it.each([
    ['https://www.example.com/a?b', 'example.com'],
    ['http://shop.example.com:8080/', 'shop.example.com'],
    ['https://EXAMPLE.com./', 'example.com'],
    ['http://127.0.0.1/', '127.0.0.1'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['file:///home/me/a.html', LOCAL_FILES],
    ['chrome://extensions', undefined],
    ['about:blank', undefined],
    ['', undefined],
  ])('%s', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });
});

describe('isOn', () => {
  const rules = new Map([
    ['example.com', false],
    ['blog.example.com', true],
    ['a.blog.example.com', false],
  ]);

  it.each([
    ['other.org', true],
    ['example.com', false],
    ['shop.example.com', false],
    ['blog.example.com', true],
    ['x.blog.example.com', true],
    ['a.blog.example.com', false],
    ['notexample.com', true],
  ])('%s', (site, on) => {
    expect(isOn(rules, site)).toBe(on);
  });

  it('takes an IP address as a whole', () => {
    const addresses = new Map([
      ['0.1', false],
      ['10.0.0.1', false],
    ]);
    expect(isOn(addresses, '10.0.0.1')).toBe(false);
    expect(isOn(addresses, '127.0.0.1')).toBe(true);
  });
});

describe('ruleFor', () => {
  const off = new Map([['example.com', false]]);

  it('stores what differs from what holds anyway', () => {
    expect(ruleFor(new Map(), 'example.com', false)).toBe(false);
    expect(ruleFor(off, 'blog.example.com', true)).toBe(true);
  });

  it('takes a rule back that is needed no longer', () => {
    expect(ruleFor(off, 'example.com', true)).toBeUndefined();
    expect(ruleFor(off, 'blog.example.com', false)).toBeUndefined();
  });
});
