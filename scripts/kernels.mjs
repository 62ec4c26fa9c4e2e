import './lib/requirements.mjs';

const { prepareKernels } = await import('./building/build.mjs');
await prepareKernels((message) => console.error(`[build] ${message}`));
