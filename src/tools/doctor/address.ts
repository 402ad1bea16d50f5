/** Whether people can open the files that go with cards. */
import type { Config } from '../../config.ts';
import type { Finding } from './finding.ts';

export function checkAddress({ publicUrl, slack, teams }: Config): Finding[] {
  if (publicUrl) return [{ about: 'files', state: 'fine', says: `are offered under ${publicUrl}/files/` }];
  if (!slack && !teams) return [];
  return [
    {
      about: 'files',
      state: 'note',
      says: 'are not offered in Slack and Teams, because PUBLIC_URL is empty',
      mend: 'Set PUBLIC_URL to the address at which people reach this server, and have the proxy pass on /files/.',
    },
  ];
}
