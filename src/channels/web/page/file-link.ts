/** A file that goes with a letter, as a link that saves it; beside the page, where it says so when it cannot be had. */
import type { Download } from '../../../cards/enclosure.ts';
import { element, icon } from './element.ts';

/** An arrow into a tray. */
const tray = 'M8 2v8m0 0 3-3m-3 3L5 7M2 11v3h12v-3';

export function fileLink({ label, url }: Download): HTMLElement {
  const link = element('a', { class: 'file', href: url, target: '_blank', rel: 'noopener' });
  link.append(icon(tray), label);
  return link;
}
