import type { PageHouse } from '../page-state.ts';
export type House = PageHouse;
