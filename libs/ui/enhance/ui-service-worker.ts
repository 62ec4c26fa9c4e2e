import { keepPages } from './service-worker/offline-pages';
import { showPushMessages } from './service-worker/push-messages';
import { worker } from './service-worker/worker';

/*
 * The portal's service worker, served at /service-worker.js and registered only by pages that need it (the roll call,
 * the settings of notices). A new version takes over at once: it holds nothing that an open page relies on.
 */
worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

keepPages();
showPushMessages();
