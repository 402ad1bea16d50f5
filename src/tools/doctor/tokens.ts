/** The credentials, asked of the platforms themselves. What cannot be reached from here is said so, not guessed. */
import type { Config } from '../../config.ts';
import { checkCertificate } from './certificate.ts';
import type { Finding } from './finding.ts';

const patience = 5_000;

export async function checkTokens({ slack, teams }: Config): Promise<Finding[]> {
  return [...(slack ? [await checkSlack(slack)] : []), ...(teams ? [await checkTeams(teams)] : [])];
}

async function checkSlack({
  botToken,
  apiUrl = 'https://slack.com/api/',
}: NonNullable<Config['slack']>): Promise<Finding> {
  if (!botToken) {
    return {
      about: 'slack',
      state: 'note',
      says: 'has no bot token: workspaces bring theirs by the install link',
    };
  }
  const answer = await ask(`${apiUrl.replace(/\/?$/, '/')}auth.test`, {
    headers: { authorization: `Bearer ${botToken}` },
  });
  if (!answer) return unreachable('slack');
  if (answer.ok === true) return { about: 'slack', state: 'fine', says: 'the bot token is good' };
  return {
    about: 'slack',
    state: 'wrong',
    says: `Slack refuses the bot token (${String(answer.error)})`,
    mend: 'Install the app again and copy the Bot User OAuth Token to SLACK_BOT_TOKEN.',
  };
}

async function checkTeams({
  appId,
  appPassword,
  tenantId,
  certificate,
}: NonNullable<Config['teams']>): Promise<Finding> {
  if (certificate) return checkCertificate(certificate, new Date());
  if (!appPassword) {
    return {
      about: 'teams',
      state: 'note',
      says: 'has neither a secret nor a certificate',
    };
  }
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: appPassword,
    scope: 'https://api.botframework.com/.default',
  });
  const address = `https://login.microsoftonline.com/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`;
  const answer = await ask(address, { body });
  if (!answer) return unreachable('teams');
  if (typeof answer.access_token === 'string')
    return { about: 'teams', state: 'fine', says: 'the credentials are good' };
  return {
    about: 'teams',
    state: 'wrong',
    says: `Microsoft refuses the credentials (${String(answer.error)})`,
    mend: 'Check TEAMS_APP_ID, TEAMS_TENANT_ID and whether the secret in TEAMS_APP_PASSWORD has run out.',
  };
}

function unreachable(about: string): Finding {
  return { about, state: 'note', says: 'could not be reached from here, so the credentials are unchecked' };
}

async function ask(url: string, init: RequestInit): Promise<Record<string, unknown> | undefined> {
  try {
    const response = await fetch(url, { method: 'POST', ...init, signal: AbortSignal.timeout(patience) });
    return (await response.json()) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
