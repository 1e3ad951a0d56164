// SLA.VERSION
import { RULES_VERSION } from '../domain/version';
import { single } from './errors';

/**
 * 规则的版本，用于印在付款依据上。 The version of the rules.
 * @customfunction VERSION
 * @returns {string} 版本
 */
export function version(): string {
  return single(() => RULES_VERSION);
}
