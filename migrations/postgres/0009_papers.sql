-- What turns were decided by, each kept once: a business's settings as they were, the playbooks with the version they
-- came with, and the part of a question to a language model that is the same for many. Written at start, when settings
-- change, and before a model is asked in words that are new; never in a turn. Rows stay as long as the turns that name
-- their digests: a business has one for each change of its settings and some dozens of prompts for each.
CREATE TABLE papers (
    tenant_id text COLLATE "C" NOT NULL,
    -- settings, playbook or prompt
    kind      text COLLATE "C" NOT NULL,
    -- Sixteen hexadecimal digits of the body, or of the playbook it names.
    digest    text COLLATE "C" NOT NULL,
    body      text NOT NULL,
    first_at  bigint NOT NULL,
    PRIMARY KEY (tenant_id, kind, digest)
);

ALTER TABLE papers ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON papers USING (tenant_id = current_setting('frontdesk.tenant', true))
    WITH CHECK (tenant_id = current_setting('frontdesk.tenant', true));
REVOKE ALL ON papers FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE ON papers TO frontdesk_app;
