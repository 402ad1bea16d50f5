/** The language a person set in Slack: asked for once a day, and only of those whose language nobody told us. */
import type { Workspaces } from './workspaces.ts';

const freshFor = 24 * 3_600_000;

/** Gives `nl-NL`; nothing when it is not wanted, or Slack does not say in time. Never rejects. */
export type LocaleOf = (id: string) => Promise<string | undefined>;

export function createLocaleOf(
  workspaces: Pick<Workspaces, 'reach'>,
  {
    wanted,
    patience = 700,
  }: {
    readonly wanted: (id: string) => boolean;
    /** How long the event itself may wait for it, in milliseconds; what comes later is for the next one. */
    readonly patience?: number;
  },
): LocaleOf {
  const asked = new Map<string, { readonly at: number; readonly answer: Promise<string | undefined> }>();

  async function ask(id: string): Promise<string | undefined> {
    try {
      return await workspaces.reach(id, async (call, user) => {
        const { user: found } = await call('users.info', { user, include_locale: true });
        return found?.locale;
      });
    } catch {
      // Without it everything works, in the language of the house; a day later we ask again.
      return undefined;
    }
  }

  return async (id) => {
    if (!wanted(id)) return undefined;
    const known = asked.get(id);
    const current = known && Date.now() - known.at < freshFor ? known : { at: Date.now(), answer: ask(id) };
    asked.set(id, current);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(resolve, patience, undefined);
    });
    return Promise.race([current.answer, late]).finally(() => clearTimeout(timer));
  };
}
