/** The languages that the site's parts speak: calculators, practice, drawings. A part's words have one file for each. */
export const partLanguages = ['zh', 'en'] as const;
export type PartLanguage = (typeof partLanguages)[number];
