-- Files that come with messages. A turn writes them only where a message brings some, and never reads them. They last as
-- long as their message.
CREATE TABLE attachments (
    tenant_id       TEXT NOT NULL,
    id              TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    message_id      TEXT NOT NULL,
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
    source          TEXT NOT NULL,
    at              INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversations (tenant_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachments_message ON attachments (tenant_id, message_id);

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
    ('attachment_pieces', 'sqlite_autoindex_attachment_pieces_1', '4000 2000 4 1');
