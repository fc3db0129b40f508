-- Members, how they sign in, and what they are in which tenant. Members stand above tenants: their rows belong to the
-- house, which the program reaches through `store.house()` alone.
-- Secrets are stored as SHA-256 digests of 256 random bits, passwords as Argon2id.

CREATE TABLE organizations (
    id         TEXT NOT NULL PRIMARY KEY,
    name       TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    version    INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE members (
    id                TEXT NOT NULL PRIMARY KEY,
    -- In lower case; one member each.
    email             TEXT NOT NULL UNIQUE,
    name              TEXT NOT NULL,
    -- In PHC form. None: signs in by a link or by single sign-on only.
    password          TEXT,
    email_verified_at INTEGER,
    disabled_at       INTEGER,
    created_at        INTEGER NOT NULL,
    version           INTEGER NOT NULL DEFAULT 1
) STRICT;

-- A role held on an organization counts in each of its tenants.
CREATE TABLE organization_members (
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    member_id       TEXT NOT NULL REFERENCES members (id),
    role            TEXT NOT NULL,
    joined_at       INTEGER NOT NULL,
    disabled_at     INTEGER,
    version         INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (organization_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX organization_members_member ON organization_members (member_id);

-- A tenant belongs to one organization at most.
CREATE TABLE organization_tenants (
    tenant_id       TEXT NOT NULL PRIMARY KEY REFERENCES tenants (tenant_id),
    organization_id TEXT NOT NULL REFERENCES organizations (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX organization_tenants_organization ON organization_tenants (organization_id);

CREATE TABLE memberships (
    tenant_id   TEXT NOT NULL REFERENCES tenants (tenant_id),
    member_id   TEXT NOT NULL REFERENCES members (id),
    -- owner, manager, agent, viewer, developer, or the id of a custom role
    role        TEXT NOT NULL,
    joined_at   INTEGER NOT NULL,
    disabled_at INTEGER,
    version     INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (tenant_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX memberships_member ON memberships (member_id);

CREATE TABLE roles (
    tenant_id   TEXT NOT NULL REFERENCES tenants (tenant_id),
    id          TEXT NOT NULL,
    name        TEXT NOT NULL,
    -- Names of permissions, separated by spaces.
    permissions TEXT NOT NULL,
    created_at  INTEGER NOT NULL,
    version     INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE invitations (
    tenant_id  TEXT NOT NULL REFERENCES tenants (tenant_id),
    id         TEXT NOT NULL,
    email      TEXT NOT NULL,
    role       TEXT NOT NULL,
    -- Who invites: a member's or a key's id, or `operator`.
    invited_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, email)
) STRICT, WITHOUT ROWID;

-- Signed-in browsers. One that is revoked is gone.
CREATE TABLE sessions (
    id         TEXT NOT NULL PRIMARY KEY,
    member_id  TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    digest     TEXT NOT NULL UNIQUE,
    -- "Firefox on Linux", and the address without its end.
    device     TEXT NOT NULL,
    place      TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    seen_at    INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    -- When the member last showed who they are in it, and when with a second factor.
    shown_at   INTEGER NOT NULL,
    factor_at  INTEGER
) STRICT;
CREATE INDEX sessions_member ON sessions (member_id);

-- What opens one door once: the owner's first sign-in, an invitation, a new password, a confirmed address.
CREATE TABLE one_time_links (
    digest     TEXT NOT NULL PRIMARY KEY,
    purpose    TEXT NOT NULL,
    -- The member or the invitation it is for; empty for the first owner.
    subject    TEXT NOT NULL,
    -- Whose invitation it is; empty for a member's own.
    of_tenant  TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX one_time_links_subject ON one_time_links (subject);

-- Failed attempts, by digests of the account and of the network they came from.
CREATE TABLE attempts (
    key      TEXT NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX attempts_last ON attempts (last_at);

-- Letters to write. A letter's link is made when it is sent, so that none is stored here.
CREATE TABLE letters (
    id          TEXT NOT NULL PRIMARY KEY,
    kind        TEXT NOT NULL,
    subject     TEXT NOT NULL,
    -- Whose invitation it is; empty for a member's own letters.
    of_tenant   TEXT NOT NULL,
    queued_at   INTEGER NOT NULL,
    not_before  INTEGER NOT NULL,
    lease_until INTEGER NOT NULL DEFAULT 0,
    tries       INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX letters_due ON letters (not_before);

-- `settings`: the settings file is the truth and the program keeps this copy equal to it. `database`: it lives here.
ALTER TABLE tenants ADD COLUMN kept_in TEXT NOT NULL DEFAULT 'settings'
    CHECK (kept_in IN ('settings', 'database'));

-- The planner is told of them as of the others; the folder's first step says why.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('organizations', 'sqlite_autoindex_organizations_1', '100 1'),
    ('members', 'sqlite_autoindex_members_1', '1000 1'),
    ('members', 'sqlite_autoindex_members_2', '1000 1'),
    ('organization_members', 'organization_members', '200 2 1'),
    ('organization_members', 'organization_members_member', '200 1 1'),
    ('organization_tenants', 'organization_tenants', '200 1'),
    ('organization_tenants', 'organization_tenants_organization', '200 5'),
    ('memberships', 'memberships', '2000 10 1'),
    ('memberships', 'memberships_member', '2000 2 1'),
    ('roles', 'roles', '200 2 1'),
    ('roles', 'sqlite_autoindex_roles_2', '200 2 1'),
    ('invitations', 'invitations', '200 2 1'),
    ('invitations', 'sqlite_autoindex_invitations_2', '200 2 1'),
    ('sessions', 'sqlite_autoindex_sessions_1', '2000 1'),
    ('sessions', 'sqlite_autoindex_sessions_2', '2000 1'),
    ('sessions', 'sessions_member', '2000 2'),
    ('one_time_links', 'one_time_links', '200 1'),
    ('one_time_links', 'one_time_links_subject', '200 1'),
    ('attempts', 'attempts', '1000 1'),
    ('attempts', 'attempts_last', '1000 1'),
    ('letters', 'letters', '100 1'),
    ('letters', 'letters_due', '100 1');
