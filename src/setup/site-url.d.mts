/** The origin of the site, as SITE_URL says it. Throws where that is no address. */
export function siteUrl(written: string | undefined): string;
