export { type ResourceCard, type ResourceKind, resourceKinds } from './domain/resource';
export { ResourceTiles } from './pages/resource-tiles';
export { resourceOpened } from './resources.events';
export { kindNames as resourceKindNames } from './resources.messages';
export { ResourcesModule } from './resources.module';
export { ResourcesService } from './resources.service';
export { ResourcesWebModule } from './resources-web.module';
export { resourcesSchema } from './schema';
