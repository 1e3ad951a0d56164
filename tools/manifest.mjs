// Writes manifest.xml for this computer's own server: `node tools/manifest.mjs`. For other addresses: `npm run package -- --url https://…`.
import { writeFileSync } from 'node:fs';
import manifest from '../build/manifest/index.js';

writeFileSync('manifest.xml', manifest.renderManifest());
