-- The tables of the front desk. Instants are microseconds since 1970, JSON is text, ids are text that sorts by
-- time. Tables with long rows keep a rowid; short ones are clustered by their primary key.

CREATE TABLE tenants (
    tenant_id  TEXT NOT NULL PRIMARY KEY CHECK (tenant_id <> ''),
    document   TEXT NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE channels (
    tenant_id TEXT NOT NULL REFERENCES tenants (tenant_id),
    id        TEXT NOT NULL,
    kind      TEXT NOT NULL,
    address   TEXT NOT NULL,
    document  TEXT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (kind, address)
) STRICT;

CREATE TABLE contacts (
    tenant_id     TEXT NOT NULL,
    id            TEXT NOT NULL,
    address_kind  TEXT NOT NULL,
    address       TEXT NOT NULL,
    name          TEXT,
    language      TEXT,
    greet_by_name INTEGER NOT NULL DEFAULT 0,
    sms_consent   TEXT NOT NULL DEFAULT 'implied',
    created_at    INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, address_kind, address)
) STRICT, WITHOUT ROWID;

-- `holder_epoch` grows whenever another party holds the conversation: what was queued before is then stale.
-- `version` grows with every change: who saves what he read names the version he saw.
CREATE TABLE conversations (
    tenant_id    TEXT NOT NULL,
    id           TEXT NOT NULL,
    contact_id   TEXT NOT NULL,
    channel_id   TEXT NOT NULL,
    medium       TEXT NOT NULL,
    status       TEXT NOT NULL,
    holder       TEXT NOT NULL,
    holder_epoch INTEGER NOT NULL DEFAULT 0,
    language     TEXT NOT NULL,
    dialogue     TEXT NOT NULL,
    turn_count   INTEGER NOT NULL DEFAULT 0,
    opened_at    INTEGER NOT NULL,
    last_at      INTEGER NOT NULL,
    version      INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, contact_id) REFERENCES contacts (tenant_id, id)
) STRICT;
CREATE INDEX conversations_contact ON conversations (tenant_id, contact_id);

CREATE TABLE calls (
    tenant_id       TEXT NOT NULL,
    call_id         TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    status          TEXT NOT NULL,
    started_at      INTEGER NOT NULL,
    ended_at        INTEGER,
    PRIMARY KEY (tenant_id, call_id)
) STRICT, WITHOUT ROWID;

-- `key` is the delivery that was answered, `answer` what it was answered, byte for byte. A delivery belongs to one
-- conversation, and two turns of it at the same moment would have the same number: so one index is enough.
CREATE TABLE turns (
    tenant_id       TEXT NOT NULL,
    id              TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    seq             INTEGER NOT NULL,
    key             TEXT NOT NULL,
    medium          TEXT NOT NULL,
    heard           TEXT NOT NULL,
    record          TEXT NOT NULL,
    answer          TEXT NOT NULL,
    at              INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, conversation_id, seq)
) STRICT;

CREATE TABLE inbox (
    tenant_id       TEXT NOT NULL,
    key             TEXT NOT NULL,
    conversation_id TEXT,
    event           TEXT NOT NULL,
    received_at     INTEGER NOT NULL,
    taken_by        TEXT,
    failures        INTEGER NOT NULL DEFAULT 0,
    not_before      INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, key)
) STRICT;
CREATE INDEX inbox_waiting ON inbox (tenant_id, conversation_id) WHERE taken_by IS NULL;
CREATE INDEX inbox_due ON inbox (not_before) WHERE taken_by IS NULL AND conversation_id IS NOT NULL;

CREATE TABLE messages (
    tenant_id       TEXT NOT NULL,
    id              TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    medium          TEXT NOT NULL,
    author          TEXT NOT NULL,
    from_address    TEXT NOT NULL,
    to_address      TEXT NOT NULL,
    body            TEXT NOT NULL,
    purpose         TEXT NOT NULL,
    booking_id      TEXT,
    delivery        TEXT NOT NULL,
    provider_id     TEXT,
    error_code      TEXT,
    at              INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversations (tenant_id, id)
) STRICT;
CREATE INDEX messages_conversation ON messages (tenant_id, conversation_id);
CREATE INDEX messages_provider ON messages (tenant_id, provider_id) WHERE provider_id IS NOT NULL;

-- Status reports that came before the receipt they belong to.
CREATE TABLE reports (
    tenant_id   TEXT NOT NULL,
    provider_id TEXT NOT NULL,
    delivery    TEXT NOT NULL,
    error_code  TEXT,
    PRIMARY KEY (tenant_id, provider_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE bookings (
    tenant_id       TEXT NOT NULL,
    id              TEXT NOT NULL,
    kind            TEXT NOT NULL,
    status          TEXT NOT NULL,
    reference       TEXT NOT NULL,
    service_id      TEXT NOT NULL,
    resource_id     TEXT NOT NULL,
    seat            INTEGER NOT NULL,
    starts_at       INTEGER NOT NULL,
    ends_at         INTEGER NOT NULL,
    name            TEXT NOT NULL,
    address_kind    TEXT NOT NULL,
    address         TEXT NOT NULL,
    phone           TEXT,
    contact_id      TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    booked_at       INTEGER NOT NULL,
    changed_at      INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, reference),
    FOREIGN KEY (tenant_id, contact_id) REFERENCES contacts (tenant_id, id)
) STRICT;
CREATE INDEX bookings_phone ON bookings (tenant_id, phone, starts_at);
CREATE INDEX bookings_address ON bookings (tenant_id, address, starts_at);

-- Who has which place when. A hold has `expires_at`, a booking has `booking_id`.
CREATE TABLE allocations (
    tenant_id       TEXT NOT NULL,
    id              TEXT NOT NULL,
    resource_id     TEXT NOT NULL,
    seat            INTEGER NOT NULL CHECK (seat >= 0),
    service_id      TEXT NOT NULL,
    starts_at       INTEGER NOT NULL,
    offer_ends_at   INTEGER NOT NULL,
    ends_at         INTEGER NOT NULL,
    conversation_id TEXT,
    expires_at      INTEGER,
    booking_id      TEXT,
    PRIMARY KEY (tenant_id, resource_id, seat, starts_at),
    CHECK (starts_at < offer_ends_at AND offer_ends_at <= ends_at),
    CHECK ((expires_at IS NULL) = (booking_id IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX allocations_start ON allocations (tenant_id, starts_at, ends_at);
-- The few that take longer than four hours: with them apart, what is taken at a time began at most four hours before.
CREATE INDEX allocations_long ON allocations (tenant_id, ends_at) WHERE ends_at - starts_at > 14400000000;
-- Of booked times too: so a hold becomes a booking without touching an index.
CREATE INDEX allocations_conversation ON allocations (tenant_id, conversation_id);

-- Rows of one place never overlap, so the one that begins last before the new end is the only one that can
-- reach into the new one. A row that is being changed does not stand in its own way.
CREATE TRIGGER allocations_no_overlap_insert BEFORE INSERT ON allocations
BEGIN
    SELECT RAISE(ABORT, 'allocations_overlap')
    WHERE (SELECT a.ends_at FROM allocations a
           WHERE a.tenant_id = NEW.tenant_id AND a.resource_id = NEW.resource_id AND a.seat = NEW.seat
             AND a.starts_at < NEW.ends_at
           ORDER BY a.starts_at DESC LIMIT 1) > NEW.starts_at;
END;
CREATE TRIGGER allocations_no_overlap_update
BEFORE UPDATE OF tenant_id, resource_id, seat, starts_at, ends_at ON allocations
BEGIN
    SELECT RAISE(ABORT, 'allocations_overlap')
    WHERE (SELECT a.ends_at FROM allocations a
           WHERE a.tenant_id = NEW.tenant_id AND a.resource_id = NEW.resource_id AND a.seat = NEW.seat
             AND a.starts_at < NEW.ends_at AND a.id <> OLD.id
           ORDER BY a.starts_at DESC LIMIT 1) > NEW.starts_at;
END;

-- External actions, noted before they are tried.
CREATE TABLE journal (
    tenant_id  TEXT NOT NULL,
    id         TEXT NOT NULL,
    kind       TEXT NOT NULL,
    key        TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('started', 'done', 'failed')),
    attempt    INTEGER NOT NULL DEFAULT 1,
    detail     TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at   INTEGER,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, key)
) STRICT;

CREATE TABLE outbox (
    tenant_id       TEXT NOT NULL,
    id              TEXT NOT NULL,
    message_id      TEXT NOT NULL,
    channel_id      TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    holder_epoch    INTEGER NOT NULL,
    purpose         TEXT NOT NULL,
    queued_at       INTEGER NOT NULL,
    not_before      INTEGER NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'cancelled')),
    attempts        INTEGER NOT NULL DEFAULT 0,
    lease_until     INTEGER,
    last_error      TEXT,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, message_id) REFERENCES messages (tenant_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_queued ON outbox (not_before, tenant_id) WHERE state = 'queued';
CREATE INDEX outbox_sending ON outbox (lease_until, tenant_id) WHERE state = 'sending';

CREATE TABLE timers (
    tenant_id       TEXT NOT NULL,
    id              TEXT NOT NULL,
    kind            TEXT NOT NULL,
    key             TEXT NOT NULL,
    due_at          INTEGER NOT NULL,
    conversation_id TEXT,
    booking_id      TEXT,
    detail          TEXT NOT NULL,
    lease_until     INTEGER NOT NULL DEFAULT 0,
    attempts        INTEGER NOT NULL DEFAULT 0,
    done_at         INTEGER,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX timers_due ON timers (due_at, tenant_id) WHERE done_at IS NULL;

CREATE TABLE events (
    tenant_id       TEXT NOT NULL,
    id              TEXT NOT NULL,
    conversation_id TEXT,
    type            TEXT NOT NULL,
    body            TEXT NOT NULL,
    at              INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX events_conversation ON events (tenant_id, conversation_id) WHERE conversation_id IS NOT NULL;

-- Calls to numbers that no tenant has: the called line alone, never the caller.
CREATE TABLE unknown_calls (
    called   TEXT NOT NULL PRIMARY KEY,
    calls    INTEGER NOT NULL,
    first_at INTEGER NOT NULL,
    last_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Without statistics every index that begins with tenant_id looks equally good, and the primary key is taken: all
-- rows of the tenant. So the planner is told what a busy tenant looks like: rows, and how many of them each further
-- column of the index leaves.
ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('contacts', 'contacts', '10000 5000 1'),
    ('contacts', 'sqlite_autoindex_contacts_2', '10000 5000 5000 1'),
    ('conversations', 'sqlite_autoindex_conversations_1', '10000 5000 1'),
    ('conversations', 'conversations_contact', '10000 5000 2'),
    ('calls', 'calls', '10000 5000 1'),
    ('turns', 'sqlite_autoindex_turns_1', '60000 30000 6 1'),
    ('inbox', 'sqlite_autoindex_inbox_1', '10000 5000 1'),
    ('inbox', 'inbox_waiting', '20 10 2'),
    ('inbox', 'inbox_due', '20 2'),
    ('messages', 'sqlite_autoindex_messages_1', '10000 5000 1'),
    ('messages', 'messages_conversation', '10000 5000 4'),
    ('messages', 'messages_provider', '10000 5000 1'),
    ('reports', 'reports', '100 50 1'),
    ('bookings', 'sqlite_autoindex_bookings_1', '10000 5000 1'),
    ('bookings', 'sqlite_autoindex_bookings_2', '10000 5000 1'),
    ('bookings', 'bookings_phone', '10000 5000 2 1'),
    ('bookings', 'bookings_address', '10000 5000 2 1'),
    ('allocations', 'allocations', '10000 5000 500 500 1'),
    ('allocations', 'allocations_start', '10000 5000 3 3'),
    ('allocations', 'allocations_long', '20 10 1'),
    ('allocations', 'allocations_conversation', '10000 5000 1'),
    ('journal', 'sqlite_autoindex_journal_1', '10000 5000 1'),
    ('journal', 'sqlite_autoindex_journal_2', '10000 5000 1'),
    ('outbox', 'outbox', '10000 5000 1'),
    ('outbox', 'outbox_queued', '20 2 2'),
    ('outbox', 'outbox_sending', '20 2 2'),
    ('timers', 'timers', '10000 5000 1'),
    ('timers', 'sqlite_autoindex_timers_2', '10000 5000 1'),
    ('timers', 'timers_due', '1000 5 5'),
    ('events', 'events', '60000 30000 1'),
    ('events', 'events_conversation', '60000 30000 6');
ANALYZE sqlite_schema;
