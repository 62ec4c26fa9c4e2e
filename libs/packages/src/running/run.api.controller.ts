import { OwnAccess } from '@domdom/platform';
import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CommitDto, CommittedDto } from '../dto/commit.dto';
import { ScormCommits } from '../scorm/scorm-commits.service';
import { OnPackagesHost } from './packages-gate';

/** What a running SCORM package reports, by the pass it was opened with. */
@ApiTags('packages')
@OwnAccess()
@UseGuards(OnPackagesHost)
@Controller('api/v1/packages/run')
export class RunApiController {
  constructor(private readonly commits: ScormCommits) {}

  /** Keeps where somebody stands in a part and what it says of them; answered on the packages' host alone. */
  @Post('commits')
  @HttpCode(200)
  @ApiOkResponse({ type: CommittedDto })
  async commit(@Body() commit: CommitDto): Promise<CommittedDto> {
    const { completed, success, score, current } = await this.commits.take(commit);
    return { completed, success, score, current };
  }
}
