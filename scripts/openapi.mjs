// Writes docs/openapi.json from the schemas that check requests and responses: npm run openapi
import { writeFile } from 'node:fs/promises';
import { openApi } from '../dist/adapters/web/openapi.js';

await writeFile('docs/openapi.json', `${JSON.stringify(openApi('http://127.0.0.1:8787'), null, 2)}\n`);
