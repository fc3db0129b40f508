-- People who want something of the business, and what the team has to do. Both are made from the stream of events by
-- whoever looks, and now and then, and are changed by the team; no turn reads or writes them. Rows stay as long as their
-- contact does.
CREATE TABLE leads (
    tenant_id       TEXT NOT NULL,
    id              TEXT NOT NULL,
    contact_id      TEXT NOT NULL,
    conversation_id TEXT,
    booking_id      TEXT,
    stage           TEXT NOT NULL DEFAULT 'new' CHECK (stage IN ('new', 'qualified', 'appointment', 'completed', 'lost')),
    wants           TEXT NOT NULL,
    value           INTEGER,
    reason          TEXT,
    -- When time decides it: the appointment is over, or nobody was heard of again.
    decides_at      INTEGER,
    created_at      INTEGER NOT NULL,
    changed_at      INTEGER NOT NULL,
    version         INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, contact_id) REFERENCES contacts (tenant_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX leads_contact ON leads (tenant_id, contact_id);
CREATE INDEX leads_stage ON leads (tenant_id, stage, id);
CREATE INDEX leads_decides ON leads (tenant_id, decides_at) WHERE decides_at IS NOT NULL;

CREATE TABLE tasks (
    tenant_id       TEXT NOT NULL,
    id              TEXT NOT NULL,
    kind            TEXT NOT NULL DEFAULT 'noted' CHECK (kind IN ('missed_call', 'message', 'handoff', 'noted')),
    title           TEXT NOT NULL,
    contact_id      TEXT,
    conversation_id TEXT,
    assignee        TEXT,
    due_at          INTEGER,
    created_at      INTEGER NOT NULL,
    done_at         INTEGER,
    done_by         TEXT,
    version         INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (tenant_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tasks_open ON tasks (tenant_id, due_at) WHERE done_at IS NULL;
CREATE INDEX tasks_contact ON tasks (tenant_id, contact_id) WHERE done_at IS NULL;
CREATE INDEX tasks_done ON tasks (tenant_id, done_at) WHERE done_at IS NOT NULL;

-- How far the stream was read for them: up to this event.
CREATE TABLE leads_read (
    tenant_id TEXT NOT NULL PRIMARY KEY,
    position  INTEGER NOT NULL,
    nth       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The planner is told of them as of the others; the folder's first step says why.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('leads', 'leads', '1000 500 1'),
    ('leads', 'leads_contact', '1000 500 2'),
    ('leads', 'leads_stage', '1000 500 100 1'),
    ('leads', 'leads_decides', '500 250 1'),
    ('leads_read', 'leads_read', '500 1'),
    ('tasks', 'tasks', '1000 500 1'),
    ('tasks', 'tasks_open', '100 50 1'),
    ('tasks', 'tasks_contact', '100 50 1'),
    ('tasks', 'tasks_done', '900 450 1');
