/** Something that happened and that other libraries may react to. Names read `library.what-happened`. */
export interface DomainEvent<P extends object = object> {
  type: string;
  payload: P;
}

/** An event as it is stored and delivered. */
export interface StoredEvent<P extends object = object> extends DomainEvent<P> {
  id: string;
  occurredAt: Date;
}

/** Declares a kind of event; the result makes events and names their type for consumers. */
export function defineEvent<P extends object>(type: string) {
  const make = (payload: P): DomainEvent<P> => ({ type, payload });
  return Object.assign(make, {
    type,
    is: (event: DomainEvent): event is DomainEvent<P> => event.type === type,
  });
}
