/**
 * Links to files. A link is a sealed pass: it says which file, for whom and until when, and only we can read or make it.
 * Nothing is kept of it; whoever opens it gets the file as it is then, if its reader may still have it.
 */
import { hkdfSync } from 'node:crypto';
import { z } from 'zod';
import { fileKinds } from './cards/enclosure.ts';
import type { CaseId } from './domain/absence.ts';
import { NabijError } from './domain/errors.ts';
import { languages } from './domain/locale.ts';
import type { ChannelName, TenantId } from './domain/person.ts';
import type { Links, Pass } from './ports/files.ts';
import { keyBytes, seal, unseal } from './store/seal.ts';

/** From Friday to Monday, so that a weekend does not outlive it. */
const hoursOpen = 72;

export interface LinkOptions {
  /** The first seals; a link that another of them made opens as long as it would have. */
  readonly masterKeys: readonly Buffer[];
  readonly tenant: TenantId;
  /** Where people of that channel reach our server: `https://nabij.example.com`; nothing when they cannot. */
  readonly addressFor: (channel: ChannelName) => string | undefined;
  /** Milliseconds, of the real clock: how long a link holds has nothing to do with the story that is played. */
  readonly now: () => number;
}

export interface SealedLinks extends Links {
  /** What that token stands for; nothing when we did not make it. */
  read(token: string): { readonly pass: Pass; readonly isOver: boolean } | undefined;
}

/** Where links lead to, below the address of the server. */
export const linkPath = '/files/';

const forWhom = { reader: z.string(), language: z.enum(languages), until: z.number() };
const sealedPass = z.union([
  z.object({
    file: z.enum([...fileKinds, 'timeline']),
    case: z.string().transform((id) => id as CaseId),
    ...forWhom,
  }),
  z.object({ file: z.literal('month'), page: z.int().positive(), ...forWhom }),
]);

export function createLinks({ masterKeys, tenant, addressFor, now }: LinkOptions): SealedLinks {
  const linkKeys = masterKeys.map((masterKey) =>
    Buffer.from(hkdfSync('sha256', masterKey, tenant, 'nabij file links', keyBytes)),
  );
  const [key] = linkKeys;
  if (!key) throw new NabijError('store.master-key-invalid');
  const place = `link:${tenant}`;
  return {
    to(channel, pass) {
      const address = addressFor(channel);
      if (address === undefined) return undefined;
      const until = now() + hoursOpen * 3_600_000;
      const token = seal(key, place, JSON.stringify({ ...pass, until }));
      return `${address}${linkPath}${Buffer.from(token, 'base64').toString('base64url')}`;
    },
    read(token) {
      const said = unsealed(token);
      const read = said === undefined ? undefined : sealedPass.safeParse(said).data;
      if (!read) return undefined;
      const { until, ...pass } = read;
      return { pass, isOver: until <= now() };
    },
  };

  function unsealed(token: string): unknown {
    const sealed = Buffer.from(token, 'base64url').toString('base64');
    for (const one of linkKeys) {
      try {
        return JSON.parse(unseal(one, place, sealed).toString());
      } catch {
        // Not with this one.
      }
    }
    return undefined;
  }
}
