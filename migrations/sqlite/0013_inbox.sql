-- The inbox: what the team's list shows, what each member has seen of it, and what the team writes beside what leaves the
-- house. No turn reads or writes any of it.

-- What the team's list of conversations shows, one row for each. It is made from conversations, messages, turns and
-- events by whoever looks, up to the place in the stream that `inbox_places` names, so that no turn writes it; it may be
-- emptied at any time and is made anew. It lasts as long as its conversation.
CREATE TABLE inbox_rows (
    tenant_id       TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    contact_id      TEXT NOT NULL,
    channel_id      TEXT NOT NULL,
    medium          TEXT NOT NULL,
    status          TEXT NOT NULL,
    holder          TEXT NOT NULL,
    assignee        TEXT,
    snoozed_until   INTEGER,
    -- The last word that both sides know of: its instant orders the list, `last_id` names it (`msg_` or `trn_`).
    at              INTEGER NOT NULL,
    last_id         TEXT,
    author          TEXT,
    snippet         TEXT,
    -- When the contact spoke last.
    heard_at        INTEGER,
    -- Since when somebody waits for a person.
    waiting_since   INTEGER,
    due_at          INTEGER,
    urgent          INTEGER NOT NULL,
    failed          INTEGER NOT NULL,
    version         INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, conversation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX inbox_rows_order ON inbox_rows (tenant_id, status, at, conversation_id);
CREATE INDEX inbox_rows_waiting ON inbox_rows (tenant_id, waiting_since) WHERE waiting_since IS NOT NULL;
CREATE INDEX inbox_rows_people ON inbox_rows (tenant_id, at, conversation_id) WHERE holder <> 'assistant' AND status = 'open';
CREATE INDEX inbox_rows_assignee ON inbox_rows (tenant_id, assignee, at, conversation_id) WHERE assignee IS NOT NULL;
CREATE INDEX inbox_rows_failed ON inbox_rows (tenant_id, at, conversation_id) WHERE failed;
CREATE INDEX inbox_rows_contact ON inbox_rows (tenant_id, contact_id);

-- What is looked for in the list: name, address and the latest words of a conversation, in small letters without accents.
CREATE TABLE inbox_words (
    tenant_id       TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    words           TEXT NOT NULL,
    PRIMARY KEY (tenant_id, conversation_id)
) STRICT, WITHOUT ROWID;

-- How far the rows are made: up to this event of the stream; and, of what was there before the list, from the latest
-- conversation down to `filled_to`.
CREATE TABLE inbox_places (
    tenant_id TEXT NOT NULL,
    position  INTEGER NOT NULL,
    nth       INTEGER NOT NULL,
    filled_to TEXT NOT NULL,
    whole     INTEGER NOT NULL,
    PRIMARY KEY (tenant_id)
) STRICT, WITHOUT ROWID;

-- Up to which instant a member has seen a conversation. Removed by nobody; one small row for each that was opened.
CREATE TABLE inbox_seen (
    tenant_id       TEXT NOT NULL,
    member_id       TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    seen_at         INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, member_id, conversation_id)
) STRICT, WITHOUT ROWID;

-- What the team noted on a conversation: tags (a JSON list), and up to when nothing needs an answer.
CREATE TABLE conversation_marks (
    tenant_id       TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    tags            TEXT NOT NULL,
    no_answer_at    INTEGER,
    PRIMARY KEY (tenant_id, conversation_id)
) STRICT, WITHOUT ROWID;

-- Words among the team. They are no messages: nothing in the outbox can name one. `mentions` is a JSON list of members.
CREATE TABLE notes (
    tenant_id       TEXT NOT NULL,
    id              TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    -- The member or key.
    author          TEXT NOT NULL,
    body            TEXT NOT NULL,
    mentions        TEXT NOT NULL,
    at              INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX notes_conversation ON notes (tenant_id, conversation_id, id);

-- Who was named in a note and is to look.
CREATE TABLE mentions (
    tenant_id       TEXT NOT NULL,
    member_id       TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    note_id         TEXT NOT NULL,
    at              INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, member_id, conversation_id, note_id)
) STRICT, WITHOUT ROWID;

-- What a member has begun to write. One row for each conversation and mode; gone when it is sent or taken away.
CREATE TABLE drafts (
    tenant_id       TEXT NOT NULL,
    member_id       TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    -- reply or note
    mode            TEXT NOT NULL,
    body            TEXT NOT NULL,
    changed_at      INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, member_id, conversation_id, mode)
) STRICT, WITHOUT ROWID;

-- Texts for what is often said, with variables in braces.
CREATE TABLE replies (
    tenant_id  TEXT NOT NULL,
    id         TEXT NOT NULL,
    name       TEXT NOT NULL,
    body       TEXT NOT NULL,
    version    INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id)
) STRICT, WITHOUT ROWID;

-- Filters of the list under a name: a member's own, or the whole team's when `member_id` is empty. `wanted` is JSON.
CREATE TABLE views (
    tenant_id  TEXT NOT NULL,
    id         TEXT NOT NULL,
    member_id  TEXT NOT NULL,
    name       TEXT NOT NULL,
    wanted     TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id)
) STRICT, WITHOUT ROWID;

-- What members sent: the name their program gave it, under which it is sent once; and the message it is another attempt at.
CREATE TABLE posted (
    tenant_id  TEXT NOT NULL,
    message_id TEXT NOT NULL,
    sent_as    TEXT,
    retry_of   TEXT,
    PRIMARY KEY (tenant_id, message_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX posted_sent_as ON posted (tenant_id, sent_as) WHERE sent_as IS NOT NULL;
CREATE INDEX posted_retry ON posted (tenant_id, retry_of) WHERE retry_of IS NOT NULL;

-- The planner is told of it as of the others; the folder's first step says why.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('inbox_rows', 'inbox_rows', '1000 500 1'),
    ('inbox_rows', 'inbox_rows_order', '1000 500 100 5 1'),
    ('inbox_rows', 'inbox_rows_waiting', '1000 500 1'),
    ('inbox_rows', 'inbox_rows_people', '1000 500 100 1'),
    ('inbox_rows', 'inbox_rows_assignee', '1000 500 100 5 1'),
    ('inbox_rows', 'inbox_rows_failed', '1000 500 100 1'),
    ('inbox_rows', 'inbox_rows_contact', '1000 500 1'),
    ('inbox_words', 'inbox_words', '1000 500 1'),
    ('inbox_places', 'inbox_places', '1000 1'),
    ('inbox_seen', 'inbox_seen', '1000 500 100 1'),
    ('conversation_marks', 'conversation_marks', '1000 500 1'),
    ('notes', 'notes', '1000 500 1'),
    ('notes', 'notes_conversation', '1000 500 100 1'),
    ('mentions', 'mentions', '1000 500 100 5 1'),
    ('drafts', 'drafts', '1000 500 100 5 1'),
    ('replies', 'replies', '1000 500 1'),
    ('views', 'views', '1000 500 1'),
    ('posted', 'posted', '1000 500 1'),
    ('posted', 'posted_sent_as', '1000 500 1'),
    ('posted', 'posted_retry', '1000 500 1');
