import { Public } from '@domdom/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ComponentsPage } from '../pages/components.page';

/** All components on one page, so that nobody builds one twice. */
@ApiExcludeController()
@Controller()
export class ComponentsController {
  @Public()
  @Get('components')
  show() {
    return <ComponentsPage />;
  }
}
