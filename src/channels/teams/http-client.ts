/**
 * Carries botbuilder's calls to Teams. Its own client would try a POST again in silence, and show a card twice when only
 * the answer got lost; an error of ours it lets pass.
 */
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { refusalOf } from './errors.ts';

type Authentication = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;

export type HttpClient = NonNullable<NonNullable<Authentication[4]>['httpClient']>;

/** Makes each call once, within so many milliseconds; what is no success is rejected with a `NabijError`. */
export function createHttpClient(timeout: number): HttpClient {
  return {
    async sendRequest(request) {
      const response = await fetch(request.url, {
        method: request.method,
        headers: request.headers.rawHeaders(),
        body: request.body ?? null,
        signal: AbortSignal.timeout(timeout),
      });
      const body = await response.text();
      if (!response.ok) throw refusalOf(response.status, codeIn(body), retryAfterOf(response));
      const headers = request.headers.clone();
      for (const name of headers.headerNames()) headers.remove(name);
      headers.set('content-type', response.headers.get('content-type') ?? 'application/json');
      return { request, status: response.status, headers, bodyAsText: body };
    },
  };
}

function codeIn(body: string): string | undefined {
  try {
    const code: unknown = JSON.parse(body)?.error?.code;
    return typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

function retryAfterOf(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.max(seconds, 1) * 1_000 : undefined;
}
