-- What people and programs do through the API: what they add to contacts, conversations and messages, and the answers
-- that are kept for whoever sends a request twice. No turn reads or writes any of it.

-- `tags` is a JSON list. A merged contact keeps its address, its consent and its conversations, so that an answer goes
-- where the question came from; it is shown as part of the other one.
ALTER TABLE contacts ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
ALTER TABLE contacts ADD COLUMN merged_into TEXT;
CREATE INDEX contacts_merged ON contacts (tenant_id, merged_into) WHERE merged_into IS NOT NULL;

ALTER TABLE conversations ADD COLUMN assignee TEXT;
ALTER TABLE conversations ADD COLUMN snoozed_until INTEGER;
CREATE INDEX conversations_held ON conversations (tenant_id, id) WHERE holder <> 'assistant';

-- Who of the team wrote it.
ALTER TABLE messages ADD COLUMN written_by TEXT;

-- `digest` is of method, path and body: the same key with another request is a mistake. A row without an answer is in
-- hand until `lease_until`; `changed` says that what it asked for was committed. Kept for a day, then removed by whoever
-- writes next.
CREATE TABLE requests (
    tenant_id   TEXT NOT NULL,
    actor       TEXT NOT NULL,
    key         TEXT NOT NULL,
    digest      TEXT NOT NULL,
    changed     INTEGER NOT NULL DEFAULT 0,
    status      INTEGER,
    answer      TEXT,
    begun_at    INTEGER NOT NULL,
    lease_until INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, actor, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX requests_age ON requests (tenant_id, begun_at);

-- The planner is told of it as of the others; the folder's first step says why.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('contacts', 'contacts_merged', '20 10 1'),
    ('conversations', 'conversations_held', '200 100 1'),
    ('requests', 'requests', '1000 500 100 1'),
    ('requests', 'requests_age', '1000 500 1');
