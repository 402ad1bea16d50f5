/**
 * In which workspace someone is, with which token they are spoken to, and how we call them. Whoever is in the first
 * workspace (that of the bot token, else the first that installed) is `U123`, as in a people file for one workspace;
 * anyone else is `T123:U123`. A file may write the workspace for everybody.
 */
import type { webApi } from '@slack/bolt';
import { NabijError } from '../../domain/errors.ts';
import type { Call, Calls } from './calls.ts';
import { platformCode, toChannelError } from './errors.ts';
import type { Installation, Installations } from './installations.ts';

/** How long an installation is taken for what it was: another process may renew a token or end it. */
const freshFor = 30_000;
/** A token is renewed so long before its end; it lives for twelve hours. */
const renewBefore = 2 * 3_600_000;

export interface OauthCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface Workspaces {
  /** How a workspace's people are called, and who we are there; nothing where the app is not (or no longer) installed. */
  of(team: string | undefined): Promise<Members | undefined>;
  /** Does the work with what calls Slack there, and the id by which that person is reached; once more when the token had ended. */
  reach<T>(id: string, work: (call: Call, user: string) => Promise<T>): Promise<T>;
  /** Keeps a new installation, in the place of one that ended. */
  installed(answer: webApi.OauthV2AccessResponse): Promise<void>;
  /** The app was removed from that workspace, at that moment in milliseconds. */
  ended(team: string, at: number): Promise<void>;
  /** Learns whose the bot token is. */
  identify(): Promise<void>;
}

export interface Members {
  /** Our own bot user there, as far as it is known. */
  readonly self: string | undefined;
  idOf(user: string): string;
}

export interface WorkspacesOptions {
  readonly botToken?: string;
  readonly oauth?: OauthCredentials;
  readonly installations: Installations;
  readonly calls: Calls;
  /** Whether the people file has that id. */
  readonly knows: (id: string) => boolean;
}

export function createWorkspaces(options: WorkspacesOptions): Workspaces {
  const { botToken, oauth, installations, calls, knows } = options;
  const seen = new Map<string, { readonly one: Installation | undefined; readonly at: number }>();
  const renewing = new Map<string, Promise<void>>();
  let own: { readonly team: string | undefined; readonly self: string | undefined } | undefined;

  async function installationOf(team: string): Promise<Installation | undefined> {
    const known = seen.get(team);
    if (known && Date.now() - known.at < freshFor) return known.one;
    return see(team, await installations.of(team));
  }

  function see(team: string, one: Installation | undefined): Installation | undefined {
    seen.set(team, { one, at: Date.now() });
    return one;
  }

  /** Without a team it is the first workspace; of that we may not know the name, when Slack was away at our start. */
  async function isHome(team: string | undefined): Promise<boolean> {
    if (!oauth || team === undefined) return true;
    if (botToken) return own?.team ? team === own.team : !(await installationOf(team));
    return team === (await installations.home());
  }

  /** A token for that workspace that is not about to end. */
  async function tokenFor(team: string): Promise<string> {
    const found = await installationOf(team);
    if (!found?.token) throw new NabijError('slack.uninstalled', { retry: 'once-mended', details: { team } });
    const left = (found.expiresAt ?? Number.POSITIVE_INFINITY) - Date.now();
    if (left > renewBefore) return found.token;
    try {
      await renew(team, found.token);
    } catch (error) {
      if (left <= 0) throw error;
    }
    return (await installationOf(team))?.token ?? found.token;
  }

  /** Asks for a new token in the place of the one that was used; when another process did already, takes over its. */
  function renew(team: string, used: string): Promise<void> {
    const running = renewing.get(team) ?? renewNow(team, used).finally(() => renewing.delete(team));
    renewing.set(team, running);
    return running;
  }

  async function renewNow(team: string, used: string): Promise<void> {
    const found = see(team, await installations.of(team));
    if (found?.token !== used) return;
    if (!oauth || !found.refreshToken)
      throw new NabijError('slack.token-refused', { retry: 'once-mended', details: { team } });
    try {
      const answer = await calls()('oauth.v2.access', {
        client_id: oauth.clientId,
        client_secret: oauth.clientSecret,
        grant_type: 'refresh_token',
        refresh_token: found.refreshToken,
      });
      await keep({ ...found, ...tokensIn(answer) });
    } catch (error) {
      const translated = toChannelError(error, 'slack.renew');
      if (typeof translated.retry === 'object') throw translated;
      // Each refresh token works once: whoever was first has the new one.
      const meanwhile = see(team, await installations.of(team));
      if (meanwhile?.token === used)
        throw new NabijError('slack.token-refused', { retry: 'once-mended', details: { team } });
    }
  }

  async function keep(one: Installation): Promise<void> {
    await installations.save(one);
    see(one.team, one);
  }

  async function placeOf(id: string): Promise<{ user: string; token: string; team?: string }> {
    const [named, user = id] = id.includes(':') ? id.split(':') : [undefined, id];
    if (botToken && (await isHome(named))) return { user, token: botToken };
    const team = named ?? (await installations.home());
    if (team === undefined) throw new NabijError('slack.uninstalled', { retry: 'once-mended' });
    return { user, team, token: await tokenFor(team) };
  }

  return {
    async of(team) {
      const home = await isHome(team);
      const withToken = home && botToken ? own : undefined;
      const found = !oauth || withToken || !team ? undefined : await installationOf(team);
      if (!(home && botToken) && !found?.token) return undefined;
      return {
        self: withToken?.self ?? found?.botUser,
        idOf: (user) => (home && !knows(`${team}:${user}`) ? user : `${team}:${user}`),
      };
    },

    async reach(id, work) {
      const { user, token, team } = await placeOf(id);
      try {
        return await work(calls(token), user);
      } catch (error) {
        if (platformCode(error) !== 'token_expired' || !team) throw error;
        await renew(team, token);
        return work(calls(await tokenFor(team)), user);
      }
    },

    async installed(answer) {
      const team = answer.team?.id;
      if (!team || !answer.access_token) throw new NabijError('slack.install-incomplete');
      await keep({
        team,
        ...(answer.bot_user_id ? { botUser: answer.bot_user_id } : {}),
        ...tokensIn(answer),
        installedAt: Date.now(),
      });
    },

    async ended(team, at) {
      const found = await installations.of(team);
      // Told late, about an installation that another has replaced since.
      if (!found || at + 1_000 <= found.installedAt) return;
      const { token: _, refreshToken: __, expiresAt: ___, ...rest } = found;
      await keep(rest);
    },

    async identify() {
      if (!botToken) return;
      const { team_id, user_id } = await calls(botToken)('auth.test', {});
      own = { team: team_id, self: user_id };
    },
  };
}

function tokensIn({ access_token, refresh_token, expires_in }: webApi.OauthV2AccessResponse) {
  return {
    ...(access_token ? { token: access_token } : {}),
    ...(refresh_token ? { refreshToken: refresh_token } : {}),
    ...(expires_in ? { expiresAt: Date.now() + expires_in * 1_000 } : {}),
  };
}
