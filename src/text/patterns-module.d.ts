declare module 'virtual:glossary/patterns' {
  /** The compiled patterns of the whole glossary, made when the extension is built. */
  export const patterns: import('./patterns.ts').PackedPatterns;
}
