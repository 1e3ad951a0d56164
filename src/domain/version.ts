// The version of the rules: it changes whenever the same cells could give another result.
export const RULES_VERSION = '1.0.0';
