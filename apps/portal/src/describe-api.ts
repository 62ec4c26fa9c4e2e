import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

/** The API's description at `/api/openapi.json`, and a page to read and try it at `/api`. */
export function describeApi(app: NestExpressApplication): void {
  const description = new DocumentBuilder()
    .setTitle('Đom Đóm API')
    .setDescription('Courses, classes, enrolments, learning records and recommendations of the portal.')
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'A token made on the page “Tài khoản”' })
    .addSecurityRequirements('bearer')
    .build();
  SwaggerModule.setup('api', app, () => SwaggerModule.createDocument(app, description), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Đom Đóm API',
  });
}
