/** The rules with a rate for each coordinate that stand beside Adam: one part to fetch when one is chosen. */
export { adadelta, adadeltaZeiler } from './adadelta.ts';
export { adagrad, adagradEpsInside } from './adagrad.ts';
export { adamEpsHat } from './adam.ts';
export { adamw, adamwEpsHat } from './adamw.ts';
export { amsgrad, amsgradPaper } from './amsgrad.ts';
export { nadamPaper, nadamSimple, nadamTorch2 } from './nadam.ts';
export { rmsprop, rmspropEpsInside } from './rmsprop.ts';
