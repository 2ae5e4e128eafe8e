declare module 'typo-js' {
  /** A spell checker with the dictionary that comes with it. */
  export default class Typo {
    constructor(language: 'en_US');
    check(word: string): boolean;
  }
}
