import type { APIRoute } from 'astro';
import { firstLanguage, languages } from '../i18n/languages.ts';
import { site } from '../notes/loaded-lists.ts';

/** What a phone needs to keep the site on its home screen. */
export const GET: APIRoute = () => {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const manifest = {
    name: languages.map((language) => site.name[language]).join(' · '),
    short_name: site.name[firstLanguage],
    start_url: base,
    scope: base,
    display: 'minimal-ui',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    icons: [
      { src: `${base}icon.svg`, sizes: 'any', type: 'image/svg+xml' },
      { src: `${base}icon-180.png`, sizes: '180x180', type: 'image/png' },
      { src: `${base}icon-512.png`, sizes: '512x512', type: 'image/png' },
      { src: `${base}icon-maskable.png`, sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
