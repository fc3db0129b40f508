-- The stream: what happened at a tenant, in the order in which it was committed. There is one writer, so the next
-- number of the table is that order: a transaction that is given up takes its numbers with it before anybody has
-- seen them, and no event is ever removed, so none is given twice. `nth` is the event's number within its
-- transaction, as on PostgreSQL. The index of the tenant ends with `position` by itself.
CREATE TABLE events_in_order (
    position        INTEGER NOT NULL PRIMARY KEY,
    nth             INTEGER NOT NULL,
    tenant_id       TEXT NOT NULL,
    id              TEXT NOT NULL,
    conversation_id TEXT,
    type            TEXT NOT NULL,
    body            TEXT NOT NULL,
    at              INTEGER NOT NULL
) STRICT;
INSERT INTO events_in_order (nth, tenant_id, id, conversation_id, type, body, at)
    SELECT 0, tenant_id, id, conversation_id, type, body, at FROM events ORDER BY id;
DROP TABLE events;
ALTER TABLE events_in_order RENAME TO events;
CREATE INDEX events_tenant ON events (tenant_id);
CREATE INDEX events_conversation ON events (tenant_id, conversation_id) WHERE conversation_id IS NOT NULL;

-- Addresses of other programs that are told what happens. `secrets` is JSON: the newest first, older ones with the
-- instant until which they sign too. `position` and `nth` are of the last event that was filed as a delivery.
CREATE TABLE webhooks (
    tenant_id     TEXT NOT NULL,
    id            TEXT NOT NULL,
    url           TEXT NOT NULL,
    description   TEXT NOT NULL,
    -- JSON: names of events; none means all.
    types         TEXT NOT NULL,
    secrets       TEXT NOT NULL,
    enabled       INTEGER NOT NULL,
    -- Why it is not: asked, failing, gone.
    why_off       TEXT,
    version       INTEGER NOT NULL DEFAULT 0,
    created_at    INTEGER NOT NULL,
    changed_at    INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    nth           INTEGER NOT NULL,
    failing_since INTEGER,
    failures      INTEGER NOT NULL DEFAULT 0,
    delivered_at  INTEGER,
    -- When to look next for something to send.
    due_at        INTEGER NOT NULL,
    lease_until   INTEGER NOT NULL DEFAULT 0,
    lease_by      TEXT,
    PRIMARY KEY (tenant_id, id)
) STRICT;
CREATE INDEX webhooks_due ON webhooks (due_at) WHERE enabled;

-- What was or is to be told to whom: the log of an address. `tries` is JSON: when, status, milliseconds, error.
CREATE TABLE deliveries (
    tenant_id  TEXT NOT NULL,
    id         TEXT NOT NULL,
    webhook_id TEXT NOT NULL,
    event_id   TEXT NOT NULL,
    type       TEXT NOT NULL,
    position   INTEGER NOT NULL,
    nth        INTEGER NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'failed')),
    attempts   INTEGER NOT NULL DEFAULT 0,
    due_at     INTEGER NOT NULL,
    filed_at   INTEGER NOT NULL,
    ended_at   INTEGER,
    tries      TEXT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, webhook_id) REFERENCES webhooks (tenant_id, id)
) STRICT;
CREATE INDEX deliveries_waiting ON deliveries (tenant_id, webhook_id, due_at) WHERE state = 'waiting';
CREATE INDEX deliveries_log ON deliveries (tenant_id, webhook_id, id);

-- The planner is told of them as of the others; the folder's first step says why.
DELETE FROM sqlite_stat1 WHERE tbl = 'events';
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('events', 'events_tenant', '60000 30000'),
    ('events', 'events_conversation', '60000 30000 6'),
    ('webhooks', 'sqlite_autoindex_webhooks_1', '20 5 1'),
    ('webhooks', 'webhooks_due', '20 2'),
    ('deliveries', 'sqlite_autoindex_deliveries_1', '60000 30000 1'),
    ('deliveries', 'deliveries_waiting', '20 10 5 2'),
    ('deliveries', 'deliveries_log', '60000 30000 5000 1');
