-- Members, how they sign in, and what they are in which tenant. Members stand above tenants: their rows belong to the
-- house, which is seen only while `frontdesk.house` is on; no transaction of a tenant ever sees a password's hash.
-- Secrets are stored as SHA-256 digests of 256 random bits, passwords as Argon2id.

CREATE TABLE organizations (
    id         text COLLATE "C" NOT NULL PRIMARY KEY,
    name       text NOT NULL,
    created_at bigint NOT NULL,
    version    bigint NOT NULL DEFAULT 1
);

CREATE TABLE members (
    id                text COLLATE "C" NOT NULL PRIMARY KEY,
    -- In lower case; one member each.
    email             text COLLATE "C" NOT NULL UNIQUE,
    name              text NOT NULL,
    -- In PHC form. None: signs in by a link or by single sign-on only.
    password          text,
    email_verified_at bigint,
    disabled_at       bigint,
    created_at        bigint NOT NULL,
    version           bigint NOT NULL DEFAULT 1
);

-- A role held on an organization counts in each of its tenants.
CREATE TABLE organization_members (
    organization_id text COLLATE "C" NOT NULL REFERENCES organizations (id),
    member_id       text COLLATE "C" NOT NULL REFERENCES members (id),
    role            text COLLATE "C" NOT NULL,
    joined_at       bigint NOT NULL,
    disabled_at     bigint,
    version         bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (organization_id, member_id)
);
CREATE INDEX organization_members_member ON organization_members (member_id);

-- A tenant belongs to one organization at most.
CREATE TABLE organization_tenants (
    tenant_id       text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES tenants (tenant_id),
    organization_id text COLLATE "C" NOT NULL REFERENCES organizations (id)
);
CREATE INDEX organization_tenants_organization ON organization_tenants (organization_id);

CREATE TABLE memberships (
    tenant_id   text COLLATE "C" NOT NULL REFERENCES tenants (tenant_id),
    member_id   text COLLATE "C" NOT NULL REFERENCES members (id),
    -- owner, manager, agent, viewer, developer, or the id of a custom role
    role        text COLLATE "C" NOT NULL,
    joined_at   bigint NOT NULL,
    disabled_at bigint,
    version     bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (tenant_id, member_id)
);
CREATE INDEX memberships_member ON memberships (member_id);

CREATE TABLE roles (
    tenant_id   text COLLATE "C" NOT NULL REFERENCES tenants (tenant_id),
    id          text COLLATE "C" NOT NULL,
    name        text COLLATE "C" NOT NULL,
    -- Names of permissions, separated by spaces.
    permissions text NOT NULL,
    created_at  bigint NOT NULL,
    version     bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, name)
);

CREATE TABLE invitations (
    tenant_id  text COLLATE "C" NOT NULL REFERENCES tenants (tenant_id),
    id         text COLLATE "C" NOT NULL,
    email      text COLLATE "C" NOT NULL,
    role       text COLLATE "C" NOT NULL,
    -- Who invites: a member's or a key's id, or `operator`.
    invited_by text COLLATE "C" NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, email)
);

-- Signed-in browsers. One that is revoked is gone.
CREATE TABLE sessions (
    id         text COLLATE "C" NOT NULL PRIMARY KEY,
    member_id  text COLLATE "C" NOT NULL REFERENCES members (id) ON DELETE CASCADE,
    digest     text COLLATE "C" NOT NULL UNIQUE,
    -- "Firefox on Linux", and the address without its end.
    device     text NOT NULL,
    place      text NOT NULL,
    created_at bigint NOT NULL,
    seen_at    bigint NOT NULL,
    expires_at bigint NOT NULL,
    -- When the member last showed who they are in it, and when with a second factor.
    shown_at   bigint NOT NULL,
    factor_at  bigint
);
CREATE INDEX sessions_member ON sessions (member_id);

-- What opens one door once: the owner's first sign-in, an invitation, a new password, a confirmed address.
CREATE TABLE one_time_links (
    digest     text COLLATE "C" NOT NULL PRIMARY KEY,
    purpose    text COLLATE "C" NOT NULL,
    -- The member or the invitation it is for; empty for the first owner.
    subject    text COLLATE "C" NOT NULL,
    -- Whose invitation it is; empty for a member's own.
    of_tenant  text COLLATE "C" NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL
);
CREATE INDEX one_time_links_subject ON one_time_links (subject);

-- Failed attempts, by digests of the account and of the network they came from.
CREATE TABLE attempts (
    key      text COLLATE "C" NOT NULL PRIMARY KEY,
    failures bigint NOT NULL,
    last_at  bigint NOT NULL
);
CREATE INDEX attempts_last ON attempts (last_at);

-- Letters to write. A letter's link is made when it is sent, so that none is stored here.
CREATE TABLE letters (
    id          text COLLATE "C" NOT NULL PRIMARY KEY,
    kind        text COLLATE "C" NOT NULL,
    subject     text COLLATE "C" NOT NULL,
    -- Whose invitation it is; empty for a member's own letters.
    of_tenant   text COLLATE "C" NOT NULL,
    queued_at   bigint NOT NULL,
    not_before  bigint NOT NULL,
    lease_until bigint NOT NULL DEFAULT 0,
    tries       bigint NOT NULL DEFAULT 0
);
CREATE INDEX letters_due ON letters (not_before);

-- `settings`: the settings file is the truth and the program keeps this copy equal to it. `database`: it lives here.
ALTER TABLE tenants ADD COLUMN kept_in text COLLATE "C" NOT NULL DEFAULT 'settings'
    CHECK (kept_in IN ('settings', 'database'));
-- The name of the house's own part of the audit trail.
ALTER TABLE tenants ADD CHECK (tenant_id <> 'ten_house');

-- The house's own tables, and those of a tenant that the house writes and the tenant may look at.
DO $$
DECLARE
    name text;
    house CONSTANT text := 'current_setting(''frontdesk.house'', true) = ''on''';
BEGIN
    FOREACH name IN ARRAY ARRAY['organizations', 'members', 'organization_members', 'organization_tenants',
        'memberships', 'roles', 'invitations', 'sessions', 'one_time_links', 'attempts', 'letters']
    LOOP
        EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY house ON public.%I USING (%s) WITH CHECK (%s)', name, house, house);
        EXECUTE format('REVOKE ALL ON public.%I FROM PUBLIC', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON public.%I TO frontdesk_app', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['organization_tenants', 'memberships', 'roles', 'invitations']
    LOOP
        EXECUTE format('CREATE POLICY tenant ON public.%I FOR SELECT '
            'USING (tenant_id = current_setting(''frontdesk.tenant'', true))', name);
    END LOOP;
    -- The house knows which tenants there are, and nothing of what is in them.
    EXECUTE format('CREATE POLICY house ON public.tenants FOR SELECT USING (%s)', house);
END
$$;
