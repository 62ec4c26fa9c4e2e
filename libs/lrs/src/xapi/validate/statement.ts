import type { Fault } from '../fault';
import { excerpt, type Result, refuse } from '../fault';
import { CONTEXT_ACTIVITY_KINDS, type Statement, VOIDED } from '../statement.types';
import type { XapiVersion } from '../version/negotiate';
import { activity } from './activity';
import { actor, agent, authority, group } from './actor';
import {
  boolean,
  type Check,
  count,
  type Fields,
  faultOf,
  formatted,
  isFields,
  listOf,
  number,
  oneOf,
  type Report,
  record,
  text,
} from './check';
import {
  duration,
  extensions,
  iri,
  languageMap,
  languageTag,
  looseTimestamp,
  mediaType,
  sha2,
  timestamp,
  uuid,
} from './terms';

const STATEMENT_VERSION: Record<XapiVersion, RegExp> = {
  '1.0.3': /^1\.0(?:\.\d+)?$/,
  '2.0.0': /^(?:1|2)\.0(?:\.\d+)?$/,
};

const verb = record({ required: { id: iri }, optional: { display: languageMap } });
const statementRef = record({ required: { objectType: oneOf(['StatementRef']), id: uuid } });

const score = record({
  optional: {
    scaled: (value, report) =>
      number(value, report) && (Math.abs(value as number) <= 1 || report.fail('scaled-range')),
    raw: number,
    min: number,
    max: number,
  },
  rule: (fields, report) => {
    const { raw, min = -Infinity, max = Infinity } = fields as { raw?: number; min?: number; max?: number };
    const inside = raw === undefined || (raw >= min && raw <= max);
    return (inside && min < max) || report.fail('score-range');
  },
});

const result = record({
  optional: { score, success: boolean, completion: boolean, response: text, duration, extensions },
});

const attachment = record({
  required: { usageType: iri, display: languageMap, contentType: mediaType, length: count, sha2 },
  optional: { description: languageMap, fileUrl: iri },
});

const activities = listOf(activity);
const activityOrActivities: Check = (value, report) =>
  Array.isArray(value) ? activities(value, report) : activity(value, report);

const relevantTypes = listOf(iri, (items, report) => items.length > 0 || report.fail('list-empty'));

function contextOf(version: XapiVersion): Check {
  const common = {
    registration: uuid,
    instructor: actor,
    team: group,
    contextActivities: record({
      optional: Object.fromEntries(CONTEXT_ACTIVITY_KINDS.map((kind) => [kind, activityOrActivities])),
    }),
    revision: text,
    platform: text,
    language: languageTag,
    statement: statementRef,
    extensions,
  };
  if (version === '1.0.3') return record({ optional: common });
  const contextAgent = record({
    required: { objectType: oneOf(['contextAgent']), agent },
    optional: { relevantTypes },
  });
  const contextGroup = record({
    required: { objectType: oneOf(['contextGroup']), group },
    optional: { relevantTypes },
  });
  return record({
    optional: { ...common, contextAgents: listOf(contextAgent), contextGroups: listOf(contextGroup) },
  });
}

/** What must hold between object, context and verb, in a statement as in a SubStatement. */
function partsFit(fields: Fields, report: Report): boolean {
  const object = fields['object'] as Fields;
  const type = object['objectType'];
  const context = fields['context'] as Fields | undefined;
  if (context && type !== undefined && type !== 'Activity') {
    for (const property of ['revision', 'platform']) {
      if (context[property] !== undefined) {
        report.fail('context-needs-activity', { property });
        return report.at('context');
      }
    }
  }
  if ((fields['verb'] as Fields)['id'] === VOIDED && type !== 'StatementRef') {
    report.fail('voiding-object');
    return report.at('object');
  }
  return true;
}

const OBJECT_TYPES = ['Activity', 'Agent', 'Group', 'StatementRef', 'SubStatement'];
const objectType = oneOf(OBJECT_TYPES);

function objectOf(subStatement: Check): Check {
  const byType = new Map<unknown, Check>([
    [undefined, activity],
    ['Activity', activity],
    ['Agent', agent],
    ['Group', group],
    ['StatementRef', statementRef],
    ['SubStatement', subStatement],
  ]);
  return (value, report) => {
    if (!isFields(value)) return report.wrongType('type-object', value);
    const check = byType.get(value['objectType']);
    if (check) return check(value, report);
    objectType(value['objectType'], report);
    return report.at('objectType');
  };
}

function statementOf(version: XapiVersion): Check {
  const moment = version === '1.0.3' ? looseTimestamp : timestamp;
  const told = { actor, verb };
  const circumstances = {
    result,
    context: contextOf(version),
    timestamp: moment,
    attachments: listOf(attachment),
  };
  const subStatement = record({
    required: {
      objectType: oneOf(['SubStatement']),
      ...told,
      object: objectOf((_, report) => report.fail('substatement-nested')),
    },
    optional: circumstances,
    rule: partsFit,
  });
  return record({
    required: { ...told, object: objectOf(subStatement) },
    optional: {
      id: uuid,
      ...circumstances,
      stored: moment,
      authority,
      version: formatted((value) => STATEMENT_VERSION[version].test(value), 'not-statement-version'),
    },
    rule: partsFit,
  });
}

const STATEMENT: Record<XapiVersion, Check> = {
  '1.0.3': statementOf('1.0.3'),
  '2.0.0': statementOf('2.0.0'),
};

/**
 * The first rule of the data part (1.0.3 part two; IEEE 9274.1.1 section 4.2) the value breaks, or undefined when it is
 * a statement. One pass, no copies, never throws. Whether attachments came along is `matchAttachments`' business.
 */
export function statementFault(value: unknown, version: XapiVersion): Fault | undefined {
  return faultOf(STATEMENT[version], value);
}

/** A body of PUT (`single`) or POST: one statement or a list in which no id occurs twice. */
export function readStatements(body: unknown, version: XapiVersion, single = false): Result<Statement[]> {
  if (!Array.isArray(body)) {
    const fault = statementFault(body, version);
    return fault ? { ok: false, fault } : { ok: true, value: [body as Statement] };
  }
  if (single) return refuse('single-statement');
  const fault = faultOf(listOf(STATEMENT[version]), body);
  if (fault) return { ok: false, fault };
  const statements = body as Statement[];
  const seen = new Set<string>();
  for (const [index, { id }] of statements.entries()) {
    const key = id?.toLowerCase();
    if (key === undefined) continue;
    if (seen.has(key)) return refuse('batch-repeated-id', { id: excerpt(key) }, `[${index}].id`);
    seen.add(key);
  }
  return { ok: true, value: statements };
}
