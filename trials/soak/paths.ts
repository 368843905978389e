import { type PathParams, pathOf, type ServiceName } from '#contract/services.ts';
import type { Account } from './side.ts';

export const path = (service: ServiceName, params: Omit<PathParams, 'version'> = {}): string =>
  pathOf(service, { version: 'v1', ...params });

export const JSON_BODY = { 'Content-Type': 'application/json' };

export const signInCall = ({ username, password }: Account) => ({
  method: 'POST' as const,
  path: path('token'),
  headers: JSON_BODY,
  body: JSON.stringify({ grant_type: 'password', username, password }),
});
