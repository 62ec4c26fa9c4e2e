// A real OpenID Connect provider for tests, in a process of its own: node oidc-provider.mjs PORT RETURN_ADDRESS
import Provider from 'oidc-provider';

const [port, returnAddress] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'domdom',
      client_secret: 'a-secret-of-the-test-that-is-long-enough',
      redirect_uris: [returnAddress],
      grant_types: ['authorization_code'],
    },
  ],
  claims: { openid: ['sub'], profile: ['name'] },
  conformIdTokenClaims: false,
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({ sub: id, name: 'Đặng Thị Thơm' }),
  }),
  features: { devInteractions: { enabled: true } },
  pkce: { required: () => true },
});
provider.listen(Number(port), '127.0.0.1', () => process.stdout.write('ready'));
