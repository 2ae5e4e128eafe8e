import { describe, expect, it } from 'vitest';
import { finderOf, shown } from '../../tests/support/finder.ts';
import { readAll } from './read-all.ts';

const finder = finderOf({
  collagen: { names: ['collagen'] },
  dermis: { names: ['dermis'] },
  retinol: { names: ['retinol'] },
  toner: { ambiguous: ['toner'] },
  infrared: { ambiguous: ['infrared'], abbreviations: ['IR'] },
  microneedling: { names: ['collagen induction therapy'], abbreviations: ['CIT'] },
  'hyaluronic-acid': { names: ['hyaluronic acid'], abbreviations: ['HA'] },
});
const filler = (words: number) => Array.from({ length: words }, () => 'word').join(' ');
const marked = (...stretches: string[]) => {
  const { matches } = readAll(finder, stretches);
  return stretches.flatMap((text, index) => shown(finder, text, matches[index] ?? []));
};

describe('the gate', () => {
  it('stays shut for an ambiguous word alone', () => {
    expect(marked('A toner, a HA and a CIT.')).toEqual([]);
  });

  it('lets a plain term count anywhere', () => {
    expect(marked(`${filler(500)} retinol`)).toEqual(['retinol=retinol']);
  });

  it('does not open by one term, however often', () => {
    expect(marked('collagen collagen collagen toner')).not.toContain('toner=toner');
  });

  it('opens by two terms close together, wherever the ambiguous word stands', () => {
    expect(marked('a toner', filler(80), 'collagen in the dermis')).toContain('toner=toner');
  });

  it('stays shut when two terms are lost in a long text', () => {
    expect(marked('a toner', filler(300), 'collagen in the dermis')).not.toContain('toner=toner');
  });

  it('opens by three terms more loosely, but not without limit', () => {
    expect(marked('toner', filler(500), 'collagen, dermis, retinol')).toContain('toner=toner');
    expect(marked('toner', filler(1000), 'collagen, dermis, retinol')).not.toContain('toner=toner');
  });
});

describe('the reason', () => {
  it.each([
    ['retinol', '1 unambiguous term, named 1 time in 1 word'],
    ['retinol, collagen and retinol', '2 unambiguous terms, named 3 times in 4 words'],
    ['a toner', '0 unambiguous terms, named 0 times in 2 words'],
  ])('of %j', (text, why) => {
    expect(readAll(finder, [text]).gate.why).toBe(why);
  });
});

describe('abbreviations', () => {
  it('count on a page about skin', () => {
    expect(marked('HA, collagen and dermis')).toContain('HA=hyaluronic-acid');
  });

  it('count where the page spells them out, before and after, even with the gate shut', () => {
    expect(marked('CIT first.', filler(500), 'collagen induction therapy (CIT)', 'then CIT')).toEqual([
      'CIT=microneedling',
      'collagen induction therapy=microneedling',
      'CIT=microneedling',
      'CIT=microneedling',
    ]);
  });

  it('do not count where the name that spells them out means other things too, unless the gate is open', () => {
    const infrared = 'near infrared (IR) light';
    expect(marked(filler(100), infrared, 'IR')).toEqual([]);
    expect(marked('collagen and retinol and dermis', infrared).join()).toContain('IR=infrared');
  });

  it('do not count where the page spells them out as something else', () => {
    const page = ['The California Institute of Technology (CIT)', 'CIT', 'collagen, dermis and retinol'];
    expect(marked(...page).join()).not.toContain('CIT');
  });

  it('of the page’s own count everywhere on it', () => {
    expect(marked('HyA here', filler(300), 'hyaluronic acid (HyA)')).toContain('HyA=hyaluronic-acid');
  });
});
