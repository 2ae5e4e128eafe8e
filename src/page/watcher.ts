import { containerOf, isElement, isInsideSkipped, type Container } from './elements.ts';

/** What changed on the page, in terms of what must be read anew. */
export interface Changes {
  /** Subtrees that came, none inside another. */
  added: Set<Element>;
  /** Containers whose own text changed. */
  dirty: Set<Container>;
  /** What changed, but is never looked at, or not any more. */
  skipped: Set<Node>;
  /** True when so much changed at once that one pass over everything is cheaper. */
  all: boolean;
}

/** Changes are gathered for so many ms, so that a page that streams or animates text costs one reading, not ten. */
const GATHER = 50;
/** Styles change with each frame of an animation, and what they show or hide can wait a little, ms. */
const GATHER_STYLES = 250;
/** More records than this at once mean one full pass; Dark Reader draws the line at the same number. */
const TOO_MANY = 1000;

/** Watches trees for changes. */
export interface Watcher {
  /** Watches one more root: the document, or a shadow root. */
  watch(root: Document | ShadowRoot): void;
}

function within(node: Node, set: ReadonlySet<Node>): boolean {
  for (let at = node.parentNode; at; at = at.parentNode) if (set.has(at)) return true;
  return false;
}

/**
 * The element in which a change of an attribute may show or hide something: its own style what it holds; a class, by rules
 * such as `.open + .panel`, what stands beside it too; and what it holds may be slotted by its host.
 */
function reachOf({ target, attributeName }: MutationRecord): Element {
  const element = target as Element;
  const around = attributeName === 'style' ? element : (element.parentNode ?? element);
  const root = element.getRootNode();
  if ('host' in root) return (root as ShadowRoot).host;
  return isElement(around) ? around : element;
}

/** Brings the records of a while in order. What left the page is in none of the sets: it is no longer connected. */
function sort(records: MutationRecord[]): Changes {
  const all = records.length > TOO_MANY;
  const changes: Changes = { added: new Set(), dirty: new Set(), skipped: new Set(), all };
  if (all) return changes;
  const { added, dirty } = changes;
  for (const { type, target, addedNodes } of records) {
    const container = containerOf(target);
    if (container) dirty.add(container);
    if (type === 'attributes' && isElement(target)) added.add(target);
    for (const node of addedNodes) if (isElement(node)) added.add(node);
  }
  for (const node of added) if (!node.isConnected || within(node, added)) added.delete(node);
  for (const node of dirty) if (!node.isConnected || within(node, added)) dirty.delete(node);
  return changes;
}

/** Sets apart what lies in something that is never looked at. */
function setApart(changes: Changes): Changes {
  for (const set of [changes.added, changes.dirty] as Set<Node>[]) {
    for (const node of set) if (isInsideSkipped(node) && set.delete(node)) changes.skipped.add(node);
  }
  return changes;
}

/** Whom a watcher tells. */
export interface WatcherOptions {
  /** Told of each node that was taken from where it stood, before anything else is done. */
  onTaken: (node: Node) => void;
  /** Told what changed, gathered; nothing is dropped. */
  onChange: (changes: Changes) => void;
  /** Told of the elements in which styles may have shown or hidden something, none inside another. */
  onStyle: (elements: Set<Element>) => void;
  signal: AbortSignal;
}

/** Creates a watcher that watches nothing yet. */
export function createWatcher({ onTaken, onChange, onStyle, signal }: WatcherOptions): Watcher {
  let records: MutationRecord[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restyled = new Set<Element>();
  let styleTimer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    timer = undefined;
    const gathered = records;
    records = [];
    onChange(setApart(sort(gathered)));
  }

  const observer = new MutationObserver((news) => {
    for (const record of news) {
      records.push(record);
      for (const node of record.removedNodes) onTaken(node);
    }
    timer ??= setTimeout(flush, GATHER);
  });
  /** Apart from the other, so that an animation by style is not taken for a thousand changes of text. */
  const styleObserver = new MutationObserver((news) => {
    for (const record of news) restyled.add(reachOf(record));
    styleTimer ??= setTimeout(() => {
      styleTimer = undefined;
      for (const element of restyled) if (within(element, restyled)) restyled.delete(element);
      onStyle(restyled);
      restyled = new Set();
    }, GATHER_STYLES);
  });

  signal.addEventListener('abort', () => {
    observer.disconnect();
    styleObserver.disconnect();
    clearTimeout(timer);
    clearTimeout(styleTimer);
  });
  return {
    watch(root) {
      // The two attributes decide whether text is looked at at all.
      const attributeFilter = ['contenteditable', 'role'];
      observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter });
      styleObserver.observe(root, { subtree: true, attributeFilter: ['class', 'style', 'hidden', 'open'] });
    },
  };
}
