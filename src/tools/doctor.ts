/** Looks at everything the bot needs and says what is wrong, with the mend. Ends with 1 when something must be mended. */
import { configOfEnvironment } from '../config.ts';
import { checkAddress } from './doctor/address.ts';
import { checkClock } from './doctor/clock.ts';
import type { Finding } from './doctor/finding.ts';
import { checkManifests } from './doctor/manifests.ts';
import { checkMasterKeys } from './doctor/master-keys.ts';
import { checkPacks } from './doctor/packs.ts';
import { checkPeople } from './doctor/people.ts';
import { checkRedis } from './doctor/redis.ts';
import { checkTokens } from './doctor/tokens.ts';

const marks = { fine: 'ok  ', note: 'note', wrong: 'FAIL' } as const;

function tell({ about, state, says, mend }: Finding): void {
  console.log(`${marks[state]}  ${about}: ${says}`);
  if (mend) console.log(`      → ${mend}`);
}

async function main(): Promise<number> {
  const read = configOfEnvironment();
  const findings: Finding[] = [];
  if ('problems' in read) {
    for (const says of read.problems) {
      findings.push({ about: 'configuration', state: 'wrong', says, mend: 'See .env.example.' });
    }
  } else {
    findings.push({ about: 'configuration', state: 'fine', says: `${parts(read.config)}` });
    findings.push(...checkAddress(read.config));
    findings.push(
      ...(await checkPeople(read.config)),
      ...(await checkMasterKeys(read.config)),
      ...(await checkRedis(read.config)),
      ...(await checkTokens(read.config)),
    );
  }
  findings.push(...checkClock(new Date()), ...(await checkManifests()), ...checkPacks());
  for (const finding of findings) tell(finding);
  const wrong = findings.filter(({ state }) => state === 'wrong').length;
  console.log(wrong === 0 ? '\nEverything that must be right is right.' : `\n${wrong} to mend.`);
  return wrong === 0 ? 0 : 1;
}

function parts(config: { playground: boolean; slack?: unknown; teams?: unknown }): string {
  const on = [config.playground && 'the playground', config.slack && 'Slack', config.teams && 'Teams'];
  return `with ${on.filter(Boolean).join(', ')}`;
}

process.exitCode = await main();
