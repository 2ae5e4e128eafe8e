/** What a term can be, each with the words a reader sees; the order is the order of lists. */
export const KINDS = {
  layer: 'Layer of the skin',
  structure: 'Part of the skin',
  cell: 'Cell',
  molecule: 'Molecule',
  process: 'Process',
  ingredient: 'Ingredient',
  condition: 'Condition',
  sign: 'Sign',
  procedure: 'Procedure',
  device: 'Device',
  product: 'Product',
  label: 'Label word',
  measure: 'Measure',
  science: 'Science word',
  organism: 'Living thing',
  exposure: 'Influence on the skin',
  body: 'Part of the body',
  people: 'Group of people',
} as const;

/** The id of a kind, such as `molecule`. */
export type Kind = keyof typeof KINDS;

/** Where in the skin a term can lie, from the surface down, each with the words a reader sees. */
export const PLACES = {
  'stratum-corneum': 'horny layer',
  epidermis: 'epidermis',
  'basal-layer': 'basal layer',
  junction: 'dermal–epidermal junction',
  dermis: 'dermis',
  hypodermis: 'hypodermis',
  'hair-follicle': 'hair follicles',
  'sebaceous-gland': 'oil glands',
  'sweat-gland': 'sweat glands',
  'blood-vessel': 'blood vessels',
} as const;

/** The id of a place in the skin, such as `dermis`. */
export type Place = keyof typeof PLACES;
