/**
 * What can be said of a term, as a subject, a relation and an object: each relation with the words a reader sees. They are
 * directed: `microneedling increases collagen`. What a thing is a kind of stands in `isA`, not here.
 */
export const RELATIONS = {
  contains: 'contains',
  'part-of': 'is part of',
  'found-in': 'is found in',
  'made-by': 'is made by',
  'made-from': 'is made from',
  makes: 'makes',
  becomes: 'turns into',
  increases: 'increases',
  reduces: 'reduces',
  lightens: 'lightens',
  darkens: 'darkens',
  treats: 'treats',
  prevents: 'prevents',
  causes: 'causes',
  worsens: 'worsens',
  removes: 'removes',
  repairs: 'repairs',
  'protects-from': 'protects from',
  absorbs: 'absorbs',
  kills: 'kills',
  penetrates: 'gets into',
  'shows-as': 'shows as',
  affects: 'affects',
  'more-common-in': 'is more common in',
  'confused-with': 'is easily confused with',
  needs: 'needs',
  lasts: 'lasts',
  measures: 'measures',
  'used-in': 'is used in',
  'used-at': 'is used at',
  'allowed-up-to': 'is allowed up to',
  'safe-in': 'is considered safe in',
  'unsafe-in': 'is not considered safe in',
  'combines-with': 'can be combined with',
  'conflicts-with': 'should not be combined with',
} as const;

/** The id of a relation, such as `treats`. */
export type Relation = keyof typeof RELATIONS;

/** What published evidence says of a statement as it is worded, each with the words a reader sees. */
export const VERDICTS = {
  supported: 'Fits the evidence',
  'partly-true': 'True in part',
  mixed: 'Studies disagree',
  unproven: 'Not shown so far',
  contradicted: 'Evidence says otherwise',
  'no-fixed-meaning': 'No agreed meaning',
} as const;

/** The id of a verdict, such as `supported`. */
export type Verdict = keyof typeof VERDICTS;

/** How sure the evidence is, surest first, each with the words a reader sees. */
export const STRENGTHS = {
  settled: 'textbook knowledge',
  strong: 'strong evidence',
  moderate: 'moderate evidence',
  limited: 'limited evidence',
  'very-limited': 'very limited evidence',
} as const;

/** The id of a strength, such as `moderate`. */
export type Strength = keyof typeof STRENGTHS;
