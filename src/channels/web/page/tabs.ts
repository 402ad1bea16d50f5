/** In a narrow window only one pane fits: then they are tabs, moved between with the arrow keys. */
import type { CaseRole } from '../../../domain/person.ts';
import { button, element } from './element.ts';
import type { Words } from './words.ts';

export const paneRoles: readonly CaseRole[] = ['employee', 'manager', 'hr'];

export interface Tabs {
  /** Brings that pane to the front; in a wide window all stay visible. */
  show(role: CaseRole): void;
  /** Whether that pane can be seen now. */
  visible(role: CaseRole): boolean;
  draw(words: Words, unread: (role: CaseRole) => boolean): void;
}

/** Makes a tab for each pane; `changed` is called when another one comes to the front. */
export function createTabs(
  list: HTMLElement,
  panes: Readonly<Record<CaseRole, HTMLElement>>,
  changed: () => void,
): Tabs {
  const narrow = matchMedia('(max-width: 820px)');
  let front: CaseRole = 'employee';
  const tabs = paneRoles.map((role) => ({
    role,
    tab: button('', () => show(role), {
      role: 'tab',
      class: 'tab',
      id: `tab-${role}`,
      'aria-controls': `pane-${role}`,
    }),
  }));
  list.replaceChildren(...tabs.map(({ tab }) => tab));
  list.addEventListener('keydown', ({ key }) => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
    const step = steps[key];
    if (step === undefined) return;
    const index = (paneRoles.indexOf(front) + step + paneRoles.length) % paneRoles.length;
    show(paneRoles[index] ?? front);
    tabs[index]?.tab.focus();
  });
  narrow.addEventListener('change', arrange);
  arrange();

  function show(role: CaseRole): void {
    front = role;
    arrange();
    changed();
  }

  function arrange(): void {
    for (const { role, tab } of tabs) {
      const chosen = role === front;
      tab.ariaSelected = String(chosen);
      tab.tabIndex = chosen ? 0 : -1;
      const pane = panes[role];
      pane.hidden = narrow.matches && !chosen;
      if (narrow.matches) pane.setAttribute('role', 'tabpanel');
      else pane.removeAttribute('role');
    }
  }

  return {
    show,
    visible: (role) => !narrow.matches || role === front,
    draw(words, unread) {
      for (const { role, tab } of tabs)
        tab.replaceChildren(
          words[role],
          ...(unread(role) ? [' ', element('span', { class: 'unread' }, words.unread)] : []),
        );
    },
  };
}
