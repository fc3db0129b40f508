-- The audit trail. Kept for ever: it holds ids alone, so that nobody has to be erased from it.

-- What was done, as it is hashed: byte for byte. `tenant_id` is `ten_house` for what was done to the installation.
CREATE TABLE audit_entries (
    tenant_id TEXT NOT NULL,
    id        TEXT NOT NULL,
    at        INTEGER NOT NULL,
    actor     TEXT NOT NULL,
    verb      TEXT NOT NULL,
    object    TEXT,
    changes   TEXT NOT NULL,
    origin    TEXT NOT NULL,
    why       TEXT,
    PRIMARY KEY (tenant_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_entries_object ON audit_entries (tenant_id, object, id) WHERE object IS NOT NULL;
CREATE INDEX audit_entries_actor ON audit_entries (tenant_id, actor, id);

-- Entries that are in no chain yet: seconds old.
CREATE TABLE audit_waiting (
    tenant_id TEXT NOT NULL,
    entry_id  TEXT NOT NULL,
    PRIMARY KEY (tenant_id, entry_id)
) STRICT, WITHOUT ROWID;

-- The chain: `hash` is over the hash of the link before, the place in the chain and the entry.
CREATE TABLE audit_links (
    tenant_id TEXT NOT NULL,
    seq       INTEGER NOT NULL CHECK (seq > 0),
    entry_id  TEXT NOT NULL,
    hash      TEXT NOT NULL,
    PRIMARY KEY (tenant_id, seq),
    UNIQUE (tenant_id, entry_id)
) STRICT, WITHOUT ROWID;

-- How far the chain was signed: up to link `seq`, with a mark of each link since the head before.
CREATE TABLE audit_heads (
    tenant_id TEXT NOT NULL,
    seq       INTEGER NOT NULL,
    hash      TEXT NOT NULL,
    marks     TEXT NOT NULL,
    at        INTEGER NOT NULL,
    key_id    TEXT NOT NULL,
    signature TEXT NOT NULL,
    PRIMARY KEY (tenant_id, seq)
) STRICT, WITHOUT ROWID;

-- What was written stays as it was written; a queue is emptied.
CREATE TRIGGER audit_entries_stay BEFORE UPDATE ON audit_entries
BEGIN SELECT RAISE(ABORT, 'audit entries are never changed'); END;
CREATE TRIGGER audit_entries_kept BEFORE DELETE ON audit_entries
BEGIN SELECT RAISE(ABORT, 'audit entries are never removed'); END;
CREATE TRIGGER audit_links_stay BEFORE UPDATE ON audit_links
BEGIN SELECT RAISE(ABORT, 'audit links are never changed'); END;
CREATE TRIGGER audit_links_kept BEFORE DELETE ON audit_links
BEGIN SELECT RAISE(ABORT, 'audit links are never removed'); END;
CREATE TRIGGER audit_heads_stay BEFORE UPDATE ON audit_heads
BEGIN SELECT RAISE(ABORT, 'audit heads are never changed'); END;
CREATE TRIGGER audit_heads_kept BEFORE DELETE ON audit_heads
BEGIN SELECT RAISE(ABORT, 'audit heads are never removed'); END;

-- The planner is told of them as of the others; the folder's first step says why.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('audit_entries', 'audit_entries', '10000 5000 1'),
    ('audit_entries', 'audit_entries_object', '9000 4500 4 1'),
    ('audit_entries', 'audit_entries_actor', '10000 5000 500 1'),
    ('audit_waiting', 'audit_waiting', '20 10 1'),
    ('audit_links', 'audit_links', '10000 5000 1'),
    ('audit_links', 'sqlite_autoindex_audit_links_2', '10000 5000 1'),
    ('audit_heads', 'audit_heads', '1000 500 1');
