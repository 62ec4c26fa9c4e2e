import { OwnAccess, RateLimit } from '@domdom/platform';
import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CommitDto, CommittedDto } from '../dto/commit.dto';
import { ScormCommits } from '../scorm/scorm-commits.service';
import { OnPackagesHost } from './on-packages-host';
import { Passes } from './passes';

// A package that commits with each click stays far below it.
const mostCommits = { tries: 300, seconds: 60 };

/** What a running SCORM package reports, by the pass it was opened with. */
@ApiTags('packages')
@OwnAccess()
@UseGuards(OnPackagesHost)
@Controller('api/v1/packages/run')
export class RunApiController {
  constructor(
    private readonly commits: ScormCommits,
    private readonly passes: Passes,
    private readonly rateLimit: RateLimit,
  ) {}

  /** Keeps where somebody stands in a part and what it says of them; answered on the packages' host alone. */
  @Post('commits')
  @HttpCode(200)
  @ApiOkResponse({ type: CommittedDto })
  async commit(@Body() commit: CommitDto): Promise<CommittedDto> {
    const { attemptId } = this.passes.readRun(commit.pass);
    await this.rateLimit.take('package-commits', attemptId ?? '', mostCommits);
    const { completed, success, score, current } = await this.commits.take(commit);
    return { completed, success, score, current };
  }
}
