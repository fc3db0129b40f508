-- What programs and members prove themselves with besides a password. A secret is here as a digest, or sealed by the
-- house key, which is not in the database.

-- Keys of other programs. Kept when revoked, so that what they did stays explained.
CREATE TABLE api_keys (
    tenant_id   TEXT NOT NULL REFERENCES tenants (tenant_id),
    id          TEXT NOT NULL,
    prefix      TEXT NOT NULL UNIQUE,
    -- SHA-256 of 256 random bits: nobody can try those out, so a slow digest would protect nothing.
    digest      TEXT NOT NULL,
    name        TEXT NOT NULL,
    -- Names of permissions, separated by spaces.
    permissions TEXT NOT NULL,
    made_by     TEXT NOT NULL,
    created_at  INTEGER NOT NULL,
    expires_at  INTEGER,
    revoked_at  INTEGER,
    used_at     INTEGER,
    PRIMARY KEY (tenant_id, id)
) STRICT, WITHOUT ROWID;

-- How members must sign in to a tenant.
CREATE TABLE sign_in_rules (
    tenant_id     TEXT NOT NULL PRIMARY KEY REFERENCES tenants (tenant_id),
    -- Roles that need a second factor, separated by spaces.
    second_factor TEXT NOT NULL,
    version       INTEGER NOT NULL DEFAULT 1,
    changed_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Where a tenant's members may sign in instead (OpenID Connect).
CREATE TABLE sign_in_providers (
    tenant_id     TEXT NOT NULL REFERENCES tenants (tenant_id),
    id            TEXT NOT NULL UNIQUE,
    name          TEXT NOT NULL,
    issuer        TEXT NOT NULL,
    client_id     TEXT NOT NULL,
    -- Sealed. Empty: a public client.
    client_secret TEXT NOT NULL,
    -- JSON: which claim tells the role, what its values mean, which addresses are let in.
    rules         TEXT NOT NULL,
    created_at    INTEGER NOT NULL,
    version       INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (tenant_id, id)
) STRICT, WITHOUT ROWID;

-- What signs access tokens. Removed some days after the last token they signed ran out.
CREATE TABLE signing_keys (
    id         TEXT NOT NULL PRIMARY KEY,
    -- Sealed.
    seed       TEXT NOT NULL,
    public     TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    signs_from INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The refresh tokens that follow one another. Each is a code over family and turn that the house key makes, so that
-- none is stored. Removed when they have run out.
CREATE TABLE token_families (
    id          TEXT NOT NULL PRIMARY KEY,
    member_id   TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    of_tenant   TEXT NOT NULL,
    name        TEXT NOT NULL,
    -- What its tokens may do at most, names of permissions separated by spaces.
    permissions TEXT NOT NULL,
    second_factor INTEGER NOT NULL CHECK (second_factor IN (0, 1)),
    salt        TEXT NOT NULL,
    -- Which refresh token is the good one now, and since when.
    turn        INTEGER NOT NULL,
    turned_at   INTEGER NOT NULL,
    created_at  INTEGER NOT NULL,
    expires_at  INTEGER NOT NULL,
    ended_at    INTEGER,
    -- `revoked`, or `reused`: an old token was shown again.
    ended_by    TEXT
) STRICT;
CREATE INDEX token_families_member ON token_families (member_id);

-- Apps that show codes (TOTP).
CREATE TABLE authenticators (
    id           TEXT NOT NULL PRIMARY KEY,
    member_id    TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    name         TEXT NOT NULL,
    -- Sealed.
    secret       TEXT NOT NULL,
    -- The last half minute whose code was taken: none is good twice.
    step         INTEGER NOT NULL,
    created_at   INTEGER NOT NULL,
    confirmed_at INTEGER
) STRICT;
CREATE INDEX authenticators_member ON authenticators (member_id);

CREATE TABLE passkeys (
    id         TEXT NOT NULL PRIMARY KEY,
    member_id  TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    name       TEXT NOT NULL,
    -- The authenticator's name for it, and its public key as JSON.
    credential TEXT NOT NULL UNIQUE,
    public_key TEXT NOT NULL,
    -- How often it has signed, where it counts.
    signed     INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    used_at    INTEGER
) STRICT;
CREATE INDEX passkeys_member ON passkeys (member_id);

-- Codes on paper, each good once.
CREATE TABLE recovery_codes (
    member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    digest    TEXT NOT NULL,
    used_at   INTEGER,
    PRIMARY KEY (member_id, digest)
) STRICT, WITHOUT ROWID;

-- Whom a provider knows by which name.
CREATE TABLE provider_members (
    issuer    TEXT NOT NULL,
    subject   TEXT NOT NULL,
    member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    linked_at INTEGER NOT NULL,
    PRIMARY KEY (issuer, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX provider_members_member ON provider_members (member_id);

-- What a browser was asked and has to answer in minutes: a passkey's challenge, the second half of a sign-in, the way
-- back from a provider. Taken out when it is answered; those that ran out are removed when another is put in.
CREATE TABLE challenges (
    digest     TEXT NOT NULL PRIMARY KEY,
    purpose    TEXT NOT NULL,
    -- Whose it is; empty while nobody knows.
    subject    TEXT NOT NULL,
    body       TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX challenges_expires ON challenges (expires_at);

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('api_keys', 'api_keys', '40 4 1'),
    ('api_keys', 'sqlite_autoindex_api_keys_1', '40 1'),
    ('sign_in_rules', 'sign_in_rules', '10 1'),
    ('sign_in_providers', 'sign_in_providers', '10 2 1'),
    ('sign_in_providers', 'sqlite_autoindex_sign_in_providers_1', '10 1'),
    ('signing_keys', 'signing_keys', '2 1'),
    ('token_families', 'sqlite_autoindex_token_families_1', '200 1'),
    ('token_families', 'token_families_member', '200 4'),
    ('authenticators', 'sqlite_autoindex_authenticators_1', '50 1'),
    ('authenticators', 'authenticators_member', '50 1'),
    ('passkeys', 'sqlite_autoindex_passkeys_1', '100 1'),
    ('passkeys', 'sqlite_autoindex_passkeys_2', '100 1'),
    ('passkeys', 'passkeys_member', '100 2'),
    ('recovery_codes', 'recovery_codes', '500 10 1'),
    ('provider_members', 'provider_members', '50 50 1'),
    ('provider_members', 'provider_members_member', '50 1'),
    ('challenges', 'challenges', '20 1'),
    ('challenges', 'challenges_expires', '20 1');
