import { Database, formatDateTime, Requires } from '@domdom/platform';
import { EmptyState, Page, Table, usePage } from '@domdom/ui';
import { Controller, Get, Injectable } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { actionName, auditWords, subjectName } from './audit.messages';

interface AuditRow {
  id: string;
  at: Date;
  actor: string | null;
  forWhom: string | null;
  action: string;
  subject: string;
  subjectId: string | null;
}

function AuditPage({ entries }: { entries: AuditRow[] }) {
  const { language } = usePage();
  const say = auditWords[language];
  return (
    <Page title={say.title} lead={say.lead} wide unlisted>
      <Table
        caption={say.title}
        quietCaption
        narrow="stack"
        rows={entries}
        rowKey={(entry) => entry.id}
        empty={<EmptyState title={say.none} />}
        columns={[
          { key: 'at', label: say.at, cell: (entry) => formatDateTime(language, entry.at) },
          { key: 'actor', label: say.actor, cell: (entry) => entry.actor ?? say.portal },
          { key: 'for', label: say.forWhom, cell: (entry) => entry.forWhom ?? '–' },
          { key: 'action', label: say.action, cell: (entry) => actionName(language, entry.action) },
          {
            key: 'subject',
            label: say.subject,
            cell: (entry) => (
              <>
                {subjectName(language, entry.subject)} <small>{entry.subjectId}</small>
              </>
            ),
          },
        ]}
      />
    </Page>
  );
}

@Injectable()
export class AuditReader {
  constructor(private readonly database: Database) {}

  newest(limit: number): Promise<AuditRow[]> {
    return this.database.query<AuditRow>(
      `select e.id, e.at, a.full_name as actor, b.full_name as "forWhom", e.action, e.subject, e.subject_id as "subjectId"
       from audit_entry e left join person a on a.id = e.actor_id left join person b on b.id = e.on_behalf_of
       order by e.id desc limit $1`,
      [limit],
    );
  }
}

@ApiExcludeController()
@Controller('audit')
export class AuditPagesController {
  constructor(private readonly reader: AuditReader) {}

  @Requires('administrator')
  @Get()
  async show() {
    return <AuditPage entries={await this.reader.newest(200)} />;
  }
}
