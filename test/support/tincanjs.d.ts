/** What the tests use of TinCanJS, which brings no types. */
declare module 'tincanjs' {
  /** The status of the answer, and the answer; or null and the result. */
  type Done<T> = (error: number | null, result: T) => void;

  interface Answer {
    status: number;
    responseText: string;
    getResponseHeader(name: string): string | null;
  }
  class Agent {
    constructor(given: object);
    asVersion(version: string): object;
  }
  class Activity {
    constructor(given: object);
    id: string;
    definition: { name: Record<string, string> } | null;
  }
  class Attachment {
    constructor(given: object);
    sha2: string;
    setContentFromString(content: string): void;
    getContentAsString(): string;
  }
  class Statement {
    constructor(given: object, how?: { doStamp: boolean });
    id: string | null;
    actor: Agent;
    target: { id: string };
    stored: string | null;
    attachments: Attachment[] | null;
  }
  interface Document {
    contents: unknown;
    etag: string;
    contentType: string;
  }
  interface About {
    version: string[];
  }
  interface StatementsResult {
    statements: Statement[];
    more: string | null;
  }
  interface Place {
    agent?: Agent;
    activity?: Activity;
    registration?: string;
  }
  type Save = Place & {
    contentType: string;
    method?: 'POST' | 'PUT';
    lastSHA1?: string;
    callback: Done<Answer>;
  };
  type Ask<T> = Place & { since?: string; callback: Done<T> };

  class LRS {
    constructor(given: { endpoint: string; username: string; password: string; version: string });
    about(given: { callback: Done<About> }): void;
    sendRequest(given: {
      url: string;
      method: string;
      params: Record<string, string>;
      callback: Done<Answer>;
    }): void;
    saveStatement(statement: Statement, given: { callback: Done<Answer> }): void;
    saveStatements(statements: Statement[], given: { callback: Done<Answer> }): void;
    retrieveStatement(id: string, given: { params?: object; callback: Done<Statement> }): void;
    retrieveVoidedStatement(id: string, given: { params?: object; callback: Done<Statement> }): void;
    queryStatements(given: { params: object; callback: Done<StatementsResult> }): void;
    moreStatements(given: { url: string; callback: Done<StatementsResult> }): void;
    saveState(id: string, value: unknown, given: Save): void;
    retrieveState(id: string, given: Ask<Document | null>): void;
    retrieveStateIds(given: Ask<string[]>): void;
    dropState(id: string | null, given: Ask<Answer>): void;
    saveActivityProfile(id: string, value: unknown, given: Save): void;
    retrieveActivityProfile(id: string, given: Ask<Document | null>): void;
    retrieveActivityProfileIds(given: Ask<string[]>): void;
    dropActivityProfile(id: string, given: Ask<Answer>): void;
    saveAgentProfile(id: string, value: unknown, given: Save): void;
    retrieveAgentProfile(id: string, given: Ask<Document | null>): void;
    retrieveAgentProfileIds(given: Ask<string[]>): void;
    dropAgentProfile(id: string, given: Ask<Answer>): void;
    retrieveActivity(id: string, given: { callback: Done<Activity> }): void;
  }
  const TinCan: {
    LRS: typeof LRS;
    Agent: typeof Agent;
    Activity: typeof Activity;
    Attachment: typeof Attachment;
    Statement: typeof Statement;
  };

  export type { About, Agent, Answer, Ask, Document, LRS, Save, Statement, StatementsResult };
  export default TinCan;
}
