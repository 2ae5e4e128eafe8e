/** The packaged file that holds the whole glossary; it is not web-accessible, so pages can't fetch it. */
export const GLOSSARY_FILE = 'glossary.json';
