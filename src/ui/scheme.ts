import { enclosing } from './tree.ts';

/** What shows less than this through is taken for solid. */
const SOLID_ALPHA = 0.5;

/** Lightness is 0 for black and 1 for white; a page darker than this gets the dark card. */
const DARK_BELOW = 0.5;

/** Whether what lies behind `element` is light or dark, as the page paints it. */
export function schemeBehind(element: Element): 'light' | 'dark' {
  for (let at: Element | null = element; at; at = enclosing(at)) {
    const { backgroundColor, backgroundImage, color } = getComputedStyle(at);
    // Pictures can't be read; the page's text tells what it stands on.
    if (backgroundImage.includes('url(')) return lightness(color) > DARK_BELOW ? 'dark' : 'light';
    if (alpha(backgroundColor) >= SOLID_ALPHA)
      return lightness(backgroundColor) < DARK_BELOW ? 'dark' : 'light';
  }
  // Nothing is painted: the canvas is white or dark, and the default text color is its contrary.
  return lightness(getComputedStyle(element).color) > DARK_BELOW ? 'dark' : 'light';
}

/** Computed colors read `rgb(r g b / a)`, `color(srgb r g b / a)`, `oklch(l c h / a)` and so on, with or without commas. */
function numbers(color: string): number[] {
  return (color.replace(/^color\(\S+/, '').match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
}

function alpha(color: string): number {
  return numbers(color)[3] ?? 1;
}

/** Good enough to tell dark from light, 0-1. */
function lightness(color: string): number {
  const [first = 0, green = 0, blue = 0] = numbers(color);
  if (color.startsWith('ok')) return first;
  if (color.startsWith('l')) return first / 100;
  // The weights of the eye's response to red, green and blue (ITU-R BT.709).
  const luma = 0.2126 * first + 0.7152 * green + 0.0722 * blue;
  return color.startsWith('rgb') ? luma / 255 : luma;
}
