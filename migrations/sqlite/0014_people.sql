-- What the team says of people who may be one. No turn reads or writes any of it.

-- Two who were said to be two people: they are not suggested again. As long as both contacts are there.
CREATE TABLE contacts_apart (
    tenant_id TEXT NOT NULL,
    one_id    TEXT NOT NULL,
    other_id  TEXT NOT NULL,
    said_at   INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, one_id, other_id)
) STRICT, WITHOUT ROWID;

-- How two were before they were made one, so that it can be undone. `before` is JSON with names and tags: it goes when they
-- are told apart, and with either contact.
CREATE TABLE contact_merges (
    tenant_id TEXT NOT NULL,
    gone_id   TEXT NOT NULL,
    kept_id   TEXT NOT NULL,
    before    TEXT NOT NULL,
    merged_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, gone_id)
) STRICT, WITHOUT ROWID;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('contacts_apart', 'contacts_apart', '1000 500 2 1'),
    ('contact_merges', 'contact_merges', '1000 500 1');
