import { Injectable } from '@nestjs/common';
import { Activities } from '../store/activities';
import { type Agent, personOf, readActivitiesQuery, readAgentsQuery } from '../xapi';
import { need } from './refusal';
import { jsonAnswer, type XapiAnswer } from './xapi-answer';
import { demand, type XapiCall } from './xapi-call';

/** Activities and agents as a whole (1.0.3 Communication 2.4, 2.5; IEEE 9274.1.1 4.1.6.3, 4.1.6.4). */
@Injectable()
export class ReferencesResource {
  constructor(private readonly activities: Activities) {}

  async activity(call: XapiCall): Promise<XapiAnswer> {
    demand(call, 'read-references');
    const id = need(readActivitiesQuery(call.query, call.version));
    const known = await this.activities.definitions(call.credential.tenantId, [id]);
    const definition = known.get(id);
    return jsonAnswer({ objectType: 'Activity', id, ...(definition ? { definition } : {}) });
  }

  agent(call: XapiCall): XapiAnswer {
    demand(call, 'read-references');
    const { agent } = need(readAgentsQuery(call.query, call.version));
    return jsonAnswer(personOf(agent as Agent));
  }
}
