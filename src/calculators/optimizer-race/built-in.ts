/** What a race on a surface other than the ravine needs: the surfaces, and their level lines. */
export { surfaces } from '../../models/surfaces/index.ts';
export { traced } from './level-tracing.ts';
