/** The model that comes with the guard, read once. */
import { readModel } from './model.ts';

export const model = readModel();
