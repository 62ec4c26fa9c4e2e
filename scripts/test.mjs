import './lib/requirements.mjs';

await import('./testing/main.mjs');
