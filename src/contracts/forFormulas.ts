// The five contracts as the custom functions carry them: every row that a formula can ask for. What is due (交付物) and the list of devices no function
// reads; they stay out of the bundle, which has 45 KB for everything, and are found in the whole contracts (index.ts), from which workbooks are made.
import { data } from './data';
import { petition } from './petition';
import { security } from './security';
import { systems } from './systems';
import { website } from './website';
import { registryOf } from './registry'; // last: the contracts' texts stand together in the bundle, where gzip finds what they repeat

export const { builtIns, builtInTerms } = registryOf([website, systems, data, security, petition]);
