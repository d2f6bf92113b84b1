const standard = 'https://tangent.example';

/**
 * The origin of canonical links and the sitemap as SITE_URL says it; a variable that is empty says nothing. Throws where
 * it is no address: Astro itself would only say “Invalid URL”.
 */
export function siteUrl(written) {
  if (!written) return standard;
  if (!/^https?:\/\/[^/]/.test(written) || !URL.canParse(written))
    throw new Error(`SITE_URL: expected an address such as ${standard}; got “${written}”`);
  return written;
}
