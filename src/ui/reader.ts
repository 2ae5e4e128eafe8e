/** What shows that the reader is busy with something else than pointing. */
const DISTURBANCES = ['keydown', 'scroll', 'pointerdown'];

/** What `watchReader` needs. */
interface ReaderOptions {
  signal: AbortSignal;
  /** The pointer has moved, with no button down. */
  onMoved: () => void;
  /** The page has scrolled, or the reader has typed or pressed. */
  onDisturbed: () => void;
}

/** Tells a pointer that points from one that lies there while the reader types, scrolls or selects. */
export function watchReader({ signal, onMoved, onDisturbed }: ReaderOptions): void {
  let last = '';
  const options = { capture: true, passive: true, signal };
  for (const type of DISTURBANCES)
    window.addEventListener(type, (event) => event.isTrusted && onDisturbed(), options);
  window.addEventListener(
    'pointermove',
    ({ isTrusted, buttons, clientX, clientY }) => {
      const position = `${clientX} ${clientY}`;
      // Browsers also tell of moves when it is the page that has moved below the pointer.
      if (!isTrusted || buttons > 0 || position === last) return;
      last = position;
      onMoved();
    },
    options,
  );
}
