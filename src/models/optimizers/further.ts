import { adadelta, adadeltaZeiler } from './adadelta.ts';
import { adagrad, adagradEpsInside } from './adagrad.ts';
import { adamEpsHat } from './adam-eps-hat.ts';
import { adamw, adamwEpsHat } from './adamw.ts';
import { amsgrad, amsgradPaper } from './amsgrad.ts';
import { lion } from './lion.ts';
import { momentumAverage } from './momentum-average.ts';
import { momentumTorch } from './momentum-torch.ts';
import { nadamPaper, nadamSimple, nadamTorch2, nadamTorch113 } from './nadam.ts';
import { nesterovTorch } from './nesterov-torch.ts';
import { rmsprop, rmspropEpsInside } from './rmsprop.ts';

/** The optimizers and forms beside the simple ones, by name: one part to fetch when one of them is chosen. */
export const further = {
  momentumTorch,
  momentumAverage,
  nesterovTorch,
  adagrad,
  adagradEpsInside,
  adadelta,
  adadeltaZeiler,
  rmsprop,
  rmspropEpsInside,
  adamEpsHat,
  adamw,
  adamwEpsHat,
  nadamPaper,
  nadamSimple,
  nadamTorch2,
  nadamTorch113,
  amsgrad,
  amsgradPaper,
  lion,
};
