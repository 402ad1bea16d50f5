/** Slack's side of installing: codes that work once, tokens that end, and refresh tokens that work once. */

export const slackClient = { clientId: '111.222', clientSecret: 'a-secret-of-the-app' } as const;

export interface SlackOauth {
  /** Someone in that workspace agreed: the code that Slack sends back with. */
  agree(team: string, more?: { readonly wholeOrganisation?: boolean; readonly rotates?: boolean }): string;
  /** Slack's answer to `oauth.v2.access`. */
  access(fields: URLSearchParams): object;
  /** Whose that token is; nothing for one that was never given. */
  teamOf(token: string): string | undefined;
  /** What Slack says to that token: nothing when it is good. */
  refuses(token: string): string | undefined;
  /** The token of that workspace ends now. */
  expire(team: string): void;
  /** The app is removed from that workspace. */
  revoke(team: string): void;
  /** How many refresh tokens were used. */
  readonly renewals: () => number;
}

export function createSlackOauth(botUser: string): SlackOauth {
  const codes = new Map<string, { team: string; rotates: boolean; wholeOrganisation: boolean }>();
  const tokens = new Map<string, { team: string; refused?: string }>();
  const refreshers = new Map<string, string>();
  let made = 0;
  let renewals = 0;

  function tokensFor(team: string, rotates: boolean) {
    made += 1;
    const token = rotates ? `xoxe.xoxb-1-${made}` : `xoxb-${made}`;
    tokens.set(token, { team });
    if (!rotates) return { access_token: token };
    refreshers.set(`xoxe-1-${made}`, team);
    return { access_token: token, refresh_token: `xoxe-1-${made}`, expires_in: 43_200 };
  }

  const refuseAll = (team: string, refused: string) => {
    for (const [token, one] of tokens) if (one.team === team) tokens.set(token, { team, refused });
  };

  return {
    agree(team, { wholeOrganisation = false, rotates = false } = {}) {
      made += 1;
      codes.set(`code-${made}`, { team, rotates, wholeOrganisation });
      return `code-${made}`;
    },
    access(fields) {
      const isOurs =
        fields.get('client_id') === slackClient.clientId &&
        fields.get('client_secret') === slackClient.clientSecret;
      if (!isOurs) return { ok: false, error: 'invalid_client_id' };
      const shared = { ok: true, token_type: 'bot', scope: 'chat:write', bot_user_id: botUser };
      if (fields.get('grant_type') === 'refresh_token') {
        const refresher = fields.get('refresh_token') ?? '';
        const team = refreshers.get(refresher);
        if (!team) return { ok: false, error: 'invalid_refresh_token' };
        refreshers.delete(refresher);
        renewals += 1;
        refuseAll(team, 'token_expired');
        return { ...shared, ...tokensFor(team, true), team: { id: team } };
      }
      const agreed = codes.get(fields.get('code') ?? '');
      if (!agreed) return { ok: false, error: 'invalid_code' };
      codes.delete(fields.get('code') ?? '');
      return {
        ...shared,
        ...tokensFor(agreed.team, agreed.rotates),
        team: agreed.wholeOrganisation ? null : { id: agreed.team, name: agreed.team },
        enterprise: agreed.wholeOrganisation ? { id: 'E1' } : null,
        is_enterprise_install: agreed.wholeOrganisation,
      };
    },
    teamOf: (token) => tokens.get(token)?.team,
    refuses: (token) => tokens.get(token)?.refused,
    expire: (team) => refuseAll(team, 'token_expired'),
    revoke: (team) => refuseAll(team, 'account_inactive'),
    renewals: () => renewals,
  };
}
