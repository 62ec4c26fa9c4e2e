export { fittingSize } from './fitting-size';
export { colours, newSheet, type Weight, weights } from './sheet';
export { drawSquare, squarePath } from './square';
