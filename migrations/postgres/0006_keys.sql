-- What programs and members prove themselves with besides a password. A secret is here as a digest, or sealed by the
-- house key, which is not in the database.

-- Keys of other programs. Kept when revoked, so that what they did stays explained.
CREATE TABLE api_keys (
    tenant_id   text COLLATE "C" NOT NULL REFERENCES tenants (tenant_id),
    id          text COLLATE "C" NOT NULL,
    prefix      text COLLATE "C" NOT NULL UNIQUE,
    -- SHA-256 of 256 random bits: nobody can try those out, so a slow digest would protect nothing.
    digest      text COLLATE "C" NOT NULL,
    name        text COLLATE "C" NOT NULL,
    -- Names of permissions, separated by spaces.
    permissions text COLLATE "C" NOT NULL,
    made_by     text COLLATE "C" NOT NULL,
    created_at  bigint NOT NULL,
    expires_at  bigint,
    revoked_at  bigint,
    used_at     bigint,
    PRIMARY KEY (tenant_id, id)
);

-- How members must sign in to a tenant.
CREATE TABLE sign_in_rules (
    tenant_id     text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES tenants (tenant_id),
    -- Roles that need a second factor, separated by spaces.
    second_factor text COLLATE "C" NOT NULL,
    version       bigint NOT NULL DEFAULT 1,
    changed_at    bigint NOT NULL
);

-- Where a tenant's members may sign in instead (OpenID Connect).
CREATE TABLE sign_in_providers (
    tenant_id     text COLLATE "C" NOT NULL REFERENCES tenants (tenant_id),
    id            text COLLATE "C" NOT NULL UNIQUE,
    name          text COLLATE "C" NOT NULL,
    issuer        text COLLATE "C" NOT NULL,
    client_id     text COLLATE "C" NOT NULL,
    -- Sealed. Empty: a public client.
    client_secret text COLLATE "C" NOT NULL,
    -- JSON: which claim tells the role, what its values mean, which addresses are let in.
    rules         text COLLATE "C" NOT NULL,
    created_at    bigint NOT NULL,
    version       bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (tenant_id, id)
);

-- What signs access tokens. Removed some days after the last token they signed ran out.
CREATE TABLE signing_keys (
    id         text COLLATE "C" NOT NULL PRIMARY KEY,
    -- Sealed.
    seed       text COLLATE "C" NOT NULL,
    public     text COLLATE "C" NOT NULL,
    created_at bigint NOT NULL,
    signs_from bigint NOT NULL
);

-- The refresh tokens that follow one another. Each is a code over family and turn that the house key makes, so that
-- none is stored. Removed when they have run out.
CREATE TABLE token_families (
    id          text COLLATE "C" NOT NULL PRIMARY KEY,
    member_id   text COLLATE "C" NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    of_tenant   text COLLATE "C" NOT NULL,
    name        text COLLATE "C" NOT NULL,
    -- What its tokens may do at most, names of permissions separated by spaces.
    permissions text COLLATE "C" NOT NULL,
    second_factor boolean NOT NULL,
    salt        text COLLATE "C" NOT NULL,
    -- Which refresh token is the good one now, and since when.
    turn        bigint NOT NULL,
    turned_at   bigint NOT NULL,
    created_at  bigint NOT NULL,
    expires_at  bigint NOT NULL,
    ended_at    bigint,
    -- `revoked`, or `reused`: an old token was shown again.
    ended_by    text COLLATE "C"
);
CREATE INDEX token_families_member ON token_families (member_id);

-- Apps that show codes (TOTP).
CREATE TABLE authenticators (
    id           text COLLATE "C" NOT NULL PRIMARY KEY,
    member_id    text COLLATE "C" NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    name         text COLLATE "C" NOT NULL,
    -- Sealed.
    secret       text COLLATE "C" NOT NULL,
    -- The last half minute whose code was taken: none is good twice.
    step         bigint NOT NULL,
    created_at   bigint NOT NULL,
    confirmed_at bigint
);
CREATE INDEX authenticators_member ON authenticators (member_id);

CREATE TABLE passkeys (
    id         text COLLATE "C" NOT NULL PRIMARY KEY,
    member_id  text COLLATE "C" NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    name       text COLLATE "C" NOT NULL,
    -- The authenticator's name for it, and its public key as JSON.
    credential text COLLATE "C" NOT NULL UNIQUE,
    public_key text COLLATE "C" NOT NULL,
    -- How often it has signed, where it counts.
    signed     bigint NOT NULL,
    created_at bigint NOT NULL,
    used_at    bigint
);
CREATE INDEX passkeys_member ON passkeys (member_id);

-- Codes on paper, each good once.
CREATE TABLE recovery_codes (
    member_id text COLLATE "C" NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    digest    text COLLATE "C" NOT NULL,
    used_at   bigint,
    PRIMARY KEY (member_id, digest)
);

-- Whom a provider knows by which name.
CREATE TABLE provider_members (
    issuer    text COLLATE "C" NOT NULL,
    subject   text COLLATE "C" NOT NULL,
    member_id text COLLATE "C" NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    linked_at bigint NOT NULL,
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX provider_members_member ON provider_members (member_id);

-- What a browser was asked and has to answer in minutes: a passkey's challenge, the second half of a sign-in, the way
-- back from a provider. Taken out when it is answered; those that ran out are removed when another is put in.
CREATE TABLE challenges (
    digest     text COLLATE "C" NOT NULL PRIMARY KEY,
    purpose    text COLLATE "C" NOT NULL,
    -- Whose it is; empty while nobody knows.
    subject    text COLLATE "C" NOT NULL,
    body       text COLLATE "C" NOT NULL,
    expires_at bigint NOT NULL
);
CREATE INDEX challenges_expires ON challenges (expires_at);

-- The house's own tables, and a tenant's: the house reads how to sign in, and nothing else of a tenant.
DO $$
DECLARE
    name text;
    house CONSTANT text := 'current_setting(''frontdesk.house'', true) = ''on''';
    tenant CONSTANT text := 'tenant_id = current_setting(''frontdesk.tenant'', true)';
BEGIN
    FOREACH name IN ARRAY ARRAY['signing_keys', 'token_families', 'authenticators', 'passkeys', 'recovery_codes',
        'provider_members', 'challenges']
    LOOP
        EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY house ON public.%I USING (%s) WITH CHECK (%s)', name, house, house);
        EXECUTE format('REVOKE ALL ON public.%I FROM PUBLIC', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON public.%I TO frontdesk_app', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['api_keys', 'sign_in_rules', 'sign_in_providers']
    LOOP
        EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY tenant ON public.%I USING (%s) WITH CHECK (%s)', name, tenant, tenant);
        EXECUTE format('REVOKE ALL ON public.%I FROM PUBLIC', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON public.%I TO frontdesk_app', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['sign_in_rules', 'sign_in_providers']
    LOOP
        EXECUTE format('CREATE POLICY house ON public.%I FOR SELECT USING (%s)', name, house);
    END LOOP;
END
$$;
GRANT DELETE ON sign_in_providers TO frontdesk_app;

-- Whose key it is, for a request that names no tenant; see the directory in 0001.
CREATE POLICY directory ON api_keys FOR SELECT TO CURRENT_USER
    USING (current_setting('frontdesk.directory', true) = 'on');

CREATE FUNCTION directory_key(of_prefix text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    found text;
BEGIN
    PERFORM set_config('frontdesk.directory', 'on', true);
    SELECT tenant_id INTO found FROM public.api_keys WHERE prefix = of_prefix;
    PERFORM set_config('frontdesk.directory', '', true);
    RETURN found;
END
$$;
REVOKE ALL ON FUNCTION directory_key(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION directory_key(text) TO frontdesk_app;
