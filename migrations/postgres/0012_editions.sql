-- What businesses make of their playbook. An edition that was published stays as it was: turns were taken with it, and it
-- can be gone back to. Some hundred kilobytes at most, and one for each time somebody publishes.
CREATE TABLE editions (
    tenant_id    text COLLATE "C" NOT NULL,
    -- Counts from 1 in each tenant.
    number       bigint NOT NULL,
    document     text NOT NULL,
    -- The member or key that published it.
    published_by text COLLATE "C" NOT NULL,
    published_at bigint NOT NULL,
    -- The earlier edition that was gone back to; 0 is the playbook as it comes.
    back_to      bigint,
    PRIMARY KEY (tenant_id, number)
);

-- The one that is being written, until it is published or thrown away.
CREATE TABLE edition_drafts (
    tenant_id  text COLLATE "C" NOT NULL PRIMARY KEY,
    document   text NOT NULL,
    -- The edition it was begun upon.
    upon       bigint NOT NULL,
    changed_by text COLLATE "C" NOT NULL,
    changed_at bigint NOT NULL
);

-- The edition in force; 0 is the playbook as it comes. It is read with the tenant's document, so that no turn asks for it.
ALTER TABLE tenants ADD COLUMN edition bigint NOT NULL DEFAULT 0;

ALTER TABLE editions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON editions USING (tenant_id = current_setting('frontdesk.tenant', true))
    WITH CHECK (tenant_id = current_setting('frontdesk.tenant', true));
REVOKE ALL ON editions FROM PUBLIC;
GRANT SELECT, INSERT ON editions TO frontdesk_app;

ALTER TABLE edition_drafts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON edition_drafts USING (tenant_id = current_setting('frontdesk.tenant', true))
    WITH CHECK (tenant_id = current_setting('frontdesk.tenant', true));
REVOKE ALL ON edition_drafts FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE ON edition_drafts TO frontdesk_app;
