/** The packaged file that holds the whole glossary; it is not web-accessible, so pages can't fetch it. */
export const GLOSSARY_FILE = 'glossary.json';
/** The packaged file that holds the index for look-up, for the popup alone. */
export const SEARCH_FILE = 'search.json';
