export { genuinePartsOf, genuineWorthOf, tellsOfSome } from './genuine-parts';
