-- Files that come with messages, or go with them. A turn writes them only where a message brings some, and never reads
-- them. They last as long as their message; one that a member took in and did not send is removed after a day.
CREATE TABLE attachments (
    tenant_id       TEXT NOT NULL,
    id              TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    -- Null until it is sent.
    message_id      TEXT,
    place           INTEGER NOT NULL,
    name            TEXT,
    state           TEXT NOT NULL DEFAULT 'coming' CHECK (state IN ('coming', 'kept', 'failed')),
    -- What the bytes are, how many, and their SHA-256; known when they are kept.
    kind            TEXT,
    bytes           INTEGER,
    sha256          TEXT,
    -- Why it could not be had.
    trouble         TEXT,
    -- Where the vendor has it.
    source          TEXT,
    -- Under it the addresses are signed by which a vendor fetches it.
    secret          TEXT,
    at              INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversations (tenant_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachments_message ON attachments (tenant_id, message_id) WHERE message_id IS NOT NULL;
CREATE INDEX attachments_unsent ON attachments (tenant_id, at) WHERE message_id IS NULL;

-- The bytes of a file, cut into pieces that are written and read one at a time.
CREATE TABLE attachment_pieces (
    tenant_id     TEXT NOT NULL,
    attachment_id TEXT NOT NULL,
    nth           INTEGER NOT NULL,
    body          BLOB NOT NULL,
    PRIMARY KEY (tenant_id, attachment_id, nth),
    FOREIGN KEY (tenant_id, attachment_id) REFERENCES attachments (tenant_id, id)
) STRICT;

-- The planner is told of them as of the others; the folder's first step says why.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('attachments', 'attachments', '1000 500 1'),
    ('attachments', 'attachments_message', '1000 500 2'),
    ('attachments', 'attachments_unsent', '10 5 1'),
    ('attachment_pieces', 'sqlite_autoindex_attachment_pieces_1', '4000 2000 4 1');
