declare module 'mark.js' {
  /** Marks keywords by wrapping them in elements. */
  export default class Mark {
    constructor(context: Element);
    mark(
      keywords: string[],
      options: { separateWordSearch: boolean; accuracy: 'exactly'; diacritics: boolean },
    ): void;
  }
}

declare module 'findandreplacedomtext' {
  /** Wraps what matches in elements. */
  export default function findAndReplaceDOMText(
    node: Node,
    options: { find: RegExp; wrap: string; preset: 'prose' },
  ): unknown;
}
