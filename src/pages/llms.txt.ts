import type { APIRoute } from 'astro';
import { listForPrograms } from '../notes/outward/lists.ts';

/** All notes with their Markdown, for programs that read: /llms.txt. */
export const GET: APIRoute = async ({ site }) => new Response(await listForPrograms(site));
