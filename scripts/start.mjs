import './lib/requirements.mjs';

await import('./starting/main.mjs');
