import type { Activity, Agent, Group, JsonValue, Statement } from '../statement.types';

/** Examples for tests: a farmer of Hà Giang learns to use the public service portal. */
export const ID = 'b7d3c1de-0f2a-4b7e-9a55-2f6f0b0d5a11';
export const OTHER_ID = '0192d3f4-5b6c-7d8e-8f90-a1b2c3d4e5f6';
export const ACTIVITY = 'https://hoc.example.vn/xapi/lessons/dich-vu-cong';

export const learner: Agent = {
  objectType: 'Agent',
  name: 'Sùng Thị Máy',
  account: { homePage: 'https://hoc.example.vn', name: 'p-1042' },
};
export const teacher: Agent = { mbox: 'mailto:co.giao@Truong.example.vn' };
export const classGroup: Group = {
  objectType: 'Group',
  name: 'Lớp Bình dân học vụ số',
  mbox: 'mailto:lop@hoc.example.vn',
  member: [learner, { mbox_sha1sum: 'EBD31E95054C018B10727CCFFD2EF2EC3A016EE9' }],
};
export const anonymousGroup: Group = {
  objectType: 'Group',
  member: [{ openid: 'https://id.example.vn/may' }, teacher],
};

export const lesson: Activity = {
  objectType: 'Activity',
  id: ACTIVITY,
  definition: {
    name: { vi: 'Nộp hồ sơ trực tuyến', en: 'Filing online' },
    description: { vi: 'Ba bước để nộp hồ sơ', 'en-GB': 'Three steps' },
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
    moreInfo: 'https://hoc.example.vn/bai/dich-vu-cong',
    interactionType: 'choice',
    correctResponsesPattern: ['a[,]c'],
    choices: [
      { id: 'a', description: { vi: 'Đăng nhập', en: 'Sign in' } },
      { id: 'b' },
      { id: 'c', description: { vi: 'Gửi' } },
    ],
    extensions: { 'https://hoc.example.vn/xapi/level': null },
  },
};

/** The least a statement needs. */
export const simple = (): Statement => ({
  actor: { mbox: 'mailto:may@example.vn' },
  verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
  object: { id: ACTIVITY },
});

/** Every property that both versions know. */
export const full = (): Statement =>
  structuredClone<Statement>({
    id: ID,
    actor: learner,
    verb: {
      id: 'http://adlnet.gov/expapi/verbs/answered',
      display: { vi: 'đã trả lời', 'en-US': 'answered' },
    },
    object: lesson,
    result: {
      score: { scaled: 0.8, raw: 8, min: 0, max: 10 },
      success: true,
      completion: false,
      response: 'a[,]c',
      duration: 'PT1M30.25S',
      extensions: { 'https://hoc.example.vn/xapi/attempt': { tries: [1, null, 'ba'] } },
    },
    context: {
      registration: OTHER_ID,
      instructor: teacher,
      team: classGroup,
      contextActivities: {
        parent: { id: 'https://hoc.example.vn/xapi/courses/ky-nang-so' },
        grouping: [{ objectType: 'Activity', id: 'https://hoc.example.vn/xapi/programmes/bdhvs' }],
        category: [{ id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }],
        other: [{ id: ACTIVITY }],
      },
      revision: '3',
      platform: 'Đom Đóm',
      language: 'vi-VN',
      statement: { objectType: 'StatementRef', id: OTHER_ID },
      extensions: { 'https://hoc.example.vn/xapi/offline': true },
    },
    timestamp: '2026-10-02T08:30:00.123+07:00',
    stored: '2026-10-02T01:31:00Z',
    authority: { account: { homePage: 'https://hoc.example.vn', name: 'portal' } },
    version: '1.0.0',
    attachments: [
      {
        usageType: 'https://hoc.example.vn/xapi/usage/photo',
        display: { vi: 'Ảnh chụp' },
        description: { vi: 'Ảnh màn hình' },
        contentType: 'image/jpeg',
        length: 3,
        sha2: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        fileUrl: 'https://hoc.example.vn/tep/1.jpg',
      },
    ],
  });

/** What only 2.0 knows, on top of `full`. */
export const full20 = (): Statement => {
  const statement = full();
  statement.version = '2.0.0';
  statement.context!.contextAgents = [
    {
      objectType: 'contextAgent',
      agent: teacher,
      relevantTypes: ['https://hoc.example.vn/xapi/types/mentor'],
    },
  ];
  statement.context!.contextGroups = [{ objectType: 'contextGroup', group: anonymousGroup }];
  return statement;
};

/** A statement about what someone means to do. */
export const withSubStatement = (): Statement => ({
  actor: teacher,
  verb: { id: 'http://adlnet.gov/expapi/verbs/planned' },
  object: {
    objectType: 'SubStatement',
    actor: classGroup,
    verb: { id: 'http://adlnet.gov/expapi/verbs/attended', display: { vi: 'dự' } },
    object: { objectType: 'Activity', id: ACTIVITY, definition: { name: { vi: 'Buổi 1' } } },
    context: {
      contextActivities: { parent: { id: 'https://hoc.example.vn/xapi/courses/ky-nang-so' } },
      instructor: learner,
    },
    timestamp: '2026-10-09T19:00:00+07:00',
  },
});

/** A copy of a JSON value in which the thing at the path is replaced; `undefined` removes it. */
export function changed(value: unknown, path: string, by: unknown): unknown {
  const copy = structuredClone(value) as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop()!;
  let at: Record<string, unknown> = copy;
  for (const step of steps) at = at[step] as Record<string, unknown>;
  if (by === undefined) delete at[last];
  else at[last] = by;
  return copy;
}

/** Lists nested `levels` deep. */
export function nested(levels: number): JsonValue {
  let value: JsonValue = 1;
  for (let i = 0; i < levels; i++) value = [value];
  return value;
}
