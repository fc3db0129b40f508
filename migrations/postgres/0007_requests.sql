-- What people and programs do through the API: what they add to contacts, conversations and messages, and the answers
-- that are kept for whoever sends a request twice. No turn reads or writes any of it.

-- `tags` is a JSON list. A merged contact keeps its address, its consent and its conversations, so that an answer goes
-- where the question came from; it is shown as part of the other one.
ALTER TABLE contacts
    ADD COLUMN tags text NOT NULL DEFAULT '[]',
    ADD COLUMN merged_into text COLLATE "C";
CREATE INDEX contacts_merged ON contacts (tenant_id, merged_into) WHERE merged_into IS NOT NULL;

ALTER TABLE conversations
    ADD COLUMN assignee text COLLATE "C",
    ADD COLUMN snoozed_until bigint;
CREATE INDEX conversations_held ON conversations (tenant_id, id) WHERE holder <> 'assistant';

-- Who of the team wrote it.
ALTER TABLE messages ADD COLUMN written_by text COLLATE "C";

-- `digest` is of method, path and body: the same key with another request is a mistake. A row without an answer is in
-- hand until `lease_until`; `changed` says that what it asked for was committed. Kept for a day, then removed by whoever
-- writes next.
CREATE TABLE requests (
    tenant_id   text COLLATE "C" NOT NULL,
    actor       text COLLATE "C" NOT NULL,
    key         text COLLATE "C" NOT NULL,
    digest      text COLLATE "C" NOT NULL,
    changed     boolean NOT NULL DEFAULT false,
    status      bigint,
    answer      text,
    begun_at    bigint NOT NULL,
    lease_until bigint NOT NULL,
    PRIMARY KEY (tenant_id, actor, key)
);
CREATE INDEX requests_age ON requests (tenant_id, begun_at);

ALTER TABLE requests ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON requests
    USING (tenant_id = current_setting('frontdesk.tenant', true))
    WITH CHECK (tenant_id = current_setting('frontdesk.tenant', true));
REVOKE ALL ON requests FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE ON requests TO frontdesk_app;
