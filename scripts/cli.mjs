import './lib/requirements.mjs';

await import('./commands/main.mjs');
