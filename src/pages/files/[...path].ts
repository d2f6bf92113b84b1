import type { APIRoute } from 'astro';
import { fileOf, filesOfNotes } from '../../notes/note-files.ts';

export const getStaticPaths = async () => (await filesOfNotes()).map((path) => ({ params: { path } }));

/** A picture or file that stands beside the notes: /files/zh/img/gate.png. */
export const GET: APIRoute = ({ params }) => fileOf(params.path!);
