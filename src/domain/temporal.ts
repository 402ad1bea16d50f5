/** The one door to Temporal: a polyfill today, the runtime's own once Node carries it. */
export { Temporal } from 'temporal-polyfill';
