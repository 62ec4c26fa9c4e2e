import type { Form } from '@domdom/platform';
import { RadioField, TextField } from '@domdom/ui';
import { AUTHS } from '../domain/target';
import type { AccessDto } from '../dto/forwarding.dto';
import { useAuthWords, useForwardingWords } from '../forwarding.messages';

/** Where another store is and how it knows us. */
export function AccessFields<T extends AccessDto>({ form }: { form: Form<T> }) {
  const say = useForwardingWords();
  const ofAuth = useAuthWords();
  const access = form as Form<AccessDto>;
  return (
    <>
      <TextField
        form={access}
        name="endpoint"
        label={say.endpoint}
        hint={say.endpointHint}
        type="url"
        autocomplete="off"
        spellcheck={false}
      />
      <RadioField
        form={access}
        name="auth"
        label={say.auth}
        options={AUTHS.map((auth) => ({ value: auth, label: ofAuth[auth] }))}
      />
      <TextField
        form={access}
        name="key"
        label={say.key}
        hint={say.keyHint}
        autocomplete="off"
        spellcheck={false}
        optional
      />
      <TextField
        form={access}
        name="password"
        label={say.secret}
        hint={say.secretHint}
        type="password"
        autocomplete="off"
        blank
      />
    </>
  );
}
