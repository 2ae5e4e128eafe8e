import { glance, heldIn, LONGEST_GLANCE, NAME, wordsOf, type Look } from '../text/glance.ts';
import { goesOn, isLongSkipped, type NextText } from './texts.ts';

/** Texts without a name are passed over so many at a time, UTF-16 code units; each text counts some more for the step to it. */
const STEP = 4000;
const PER_TEXT = 40;

/** No name is longer, UTF-16 code units: so much is looked at on either side of a seam between two texts. */
const REACH = 200;

/** Finds the texts in which names begin. */
export interface Seeker {
  /** Goes on until a name begins, or a step's worth of text is passed over; gives the text it stands at, and null after the last. */
  step(): Text | null;
  /** The texts of the last step in which a name begins. */
  readonly found: readonly Text[];
}

/** What a seeker needs. */
export interface SeekerOptions {
  look: Look;
  next: NextText;
  /** Told how many words were passed. */
  onWords: (words: number) => void;
}

/** Creates a seeker that glances at one text after the other, and a text that is too long for that part by part. */
export function createSeeker({ look, next, onWords }: SeekerOptions): Seeker {
  const found: Text[] = [];
  /** A text at whose end a name may begin, and that end with what followed it so far. */
  let open: { text: Text; end: string } | undefined;
  /** A long text that is being looked at, and how far. */
  let long: { text: Text; at: number } | undefined;

  /** Keeps the open text if a name does go on in what follows, `data`. */
  function join({ text, end }: { text: Text; end: string }, data: string): void {
    const start = data.slice(0, REACH);
    // A gap alone neither ends a name nor completes it.
    open = start.trim() === '' ? { text, end: end.endsWith(' ') ? end : `${end} ` } : undefined;
    if (!open && heldIn(glance(look, end + start, 0)) > 0) found.push(text);
  }

  /** Takes up that a glance saw a name begin in a text. */
  function keep(text: Text, data: string, held: number): void {
    if (held === NAME) found.push(text);
    // Whether one does begin is known when the next text is.
    else if (goesOn(text)) open = { text, end: data.slice(-REACH) };
  }

  function stepThroughLong({ text, at }: { text: Text; at: number }): Text {
    const { data } = text;
    const seen = glance(look, data, at);
    onWords(wordsOf(seen));
    if (heldIn(seen) > 0) keep(text, data, heldIn(seen));
    long = at + LONGEST_GLANCE < data.length ? { text, at: at + LONGEST_GLANCE } : undefined;
    return text;
  }

  /** Passes over texts in which no name begins; gives the one it stands at then. */
  function pass(): Text | null {
    let passed = 0;
    let words = 0;
    let text = next();
    for (; text; text = next()) {
      const { data } = text;
      if (isLongSkipped(text, data)) continue;
      if (open) join(open, data);
      const seen = glance(look, data, 0);
      words += wordsOf(seen);
      const held = heldIn(seen);
      if (held > 0) keep(text, data, held);
      if (data.length > LONGEST_GLANCE) long = { text, at: LONGEST_GLANCE };
      passed += PER_TEXT + data.length;
      if (found.length > 0 || passed > STEP) break;
    }
    onWords(words);
    return text;
  }

  function step(): Text | null {
    found.length = 0;
    if (long) return stepThroughLong(long);
    const text = pass();
    if (!text && open) {
      found.push(open.text);
      open = undefined;
    }
    return text;
  }

  return { step, found };
}
