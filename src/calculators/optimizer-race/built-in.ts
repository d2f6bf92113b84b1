/** What a race on a surface other than the ravine needs: the surfaces, and their level lines. */
export { contours } from '../../draw/contour.ts';
export { surfaces } from '../../models/surfaces/index.ts';
