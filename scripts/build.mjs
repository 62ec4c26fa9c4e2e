import './lib/requirements.mjs';

await import('./building/main.mjs');
