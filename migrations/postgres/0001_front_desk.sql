-- The tables of the front desk. Instants are microseconds since 1970, JSON is text, ids are text that sorts by
-- time. `frontdesk_app` stands for this database's application role; the runner puts its name in.

-- For the exclusion constraint of allocations; trusted, so the owner of the database may create it.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE tenants (
    tenant_id  text COLLATE "C" NOT NULL PRIMARY KEY CHECK (tenant_id <> ''),
    document   text NOT NULL,
    updated_at bigint NOT NULL
);

CREATE TABLE channels (
    tenant_id text COLLATE "C" NOT NULL REFERENCES tenants (tenant_id),
    id        text COLLATE "C" NOT NULL,
    kind      text COLLATE "C" NOT NULL,
    address   text COLLATE "C" NOT NULL,
    document  text NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (kind, address)
);

CREATE TABLE contacts (
    tenant_id     text COLLATE "C" NOT NULL,
    id            text COLLATE "C" NOT NULL,
    address_kind  text COLLATE "C" NOT NULL,
    address       text COLLATE "C" NOT NULL,
    name          text COLLATE "C",
    language      text COLLATE "C",
    greet_by_name boolean NOT NULL DEFAULT false,
    sms_consent   text COLLATE "C" NOT NULL DEFAULT 'implied',
    created_at    bigint NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, address_kind, address)
);

-- `holder_epoch` grows whenever another party holds the conversation: what was queued before is then stale.
-- `version` grows with every change: who saves what he read names the version he saw.
CREATE TABLE conversations (
    tenant_id    text COLLATE "C" NOT NULL,
    id           text COLLATE "C" NOT NULL,
    contact_id   text COLLATE "C" NOT NULL,
    channel_id   text COLLATE "C" NOT NULL,
    medium       text COLLATE "C" NOT NULL,
    status       text COLLATE "C" NOT NULL,
    holder       text COLLATE "C" NOT NULL,
    holder_epoch bigint NOT NULL DEFAULT 0,
    language     text COLLATE "C" NOT NULL,
    dialogue     text NOT NULL,
    turn_count   bigint NOT NULL DEFAULT 0,
    opened_at    bigint NOT NULL,
    last_at      bigint NOT NULL,
    version      bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, contact_id) REFERENCES contacts (tenant_id, id)
) WITH (fillfactor = 70);
-- Without `last_at` and `status`, so that saving a turn stays a heap-only update.
CREATE INDEX conversations_contact ON conversations (tenant_id, contact_id);

CREATE TABLE calls (
    tenant_id       text COLLATE "C" NOT NULL,
    call_id         text COLLATE "C" NOT NULL,
    conversation_id text COLLATE "C" NOT NULL,
    status          text COLLATE "C" NOT NULL,
    started_at      bigint NOT NULL,
    ended_at        bigint,
    PRIMARY KEY (tenant_id, call_id)
);

-- `key` is the delivery that was answered, `answer` what it was answered, byte for byte. A delivery belongs to one
-- conversation, and two turns of it at the same moment would have the same number: so one index is enough.
CREATE TABLE turns (
    tenant_id       text COLLATE "C" NOT NULL,
    id              text COLLATE "C" NOT NULL,
    conversation_id text COLLATE "C" NOT NULL,
    seq             bigint NOT NULL,
    key             text COLLATE "C" NOT NULL,
    medium          text COLLATE "C" NOT NULL,
    heard           text NOT NULL,
    record          text NOT NULL,
    answer          text NOT NULL,
    at              bigint NOT NULL,
    PRIMARY KEY (tenant_id, conversation_id, seq)
);

CREATE TABLE inbox (
    tenant_id       text COLLATE "C" NOT NULL,
    key             text COLLATE "C" NOT NULL,
    conversation_id text COLLATE "C",
    event           text NOT NULL,
    received_at     bigint NOT NULL,
    taken_by        text COLLATE "C",
    failures        bigint NOT NULL DEFAULT 0,
    not_before      bigint NOT NULL,
    PRIMARY KEY (tenant_id, key)
);
CREATE INDEX inbox_waiting ON inbox (tenant_id, conversation_id) WHERE taken_by IS NULL;
CREATE INDEX inbox_due ON inbox (not_before) WHERE taken_by IS NULL AND conversation_id IS NOT NULL;

CREATE TABLE messages (
    tenant_id       text COLLATE "C" NOT NULL,
    id              text COLLATE "C" NOT NULL,
    conversation_id text COLLATE "C" NOT NULL,
    medium          text COLLATE "C" NOT NULL,
    author          text COLLATE "C" NOT NULL,
    from_address    text COLLATE "C" NOT NULL,
    to_address      text COLLATE "C" NOT NULL,
    body            text NOT NULL,
    purpose         text COLLATE "C" NOT NULL,
    booking_id      text COLLATE "C",
    delivery        text COLLATE "C" NOT NULL,
    provider_id     text COLLATE "C",
    error_code      text COLLATE "C",
    at              bigint NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversations (tenant_id, id)
);
CREATE INDEX messages_conversation ON messages (tenant_id, conversation_id);
CREATE INDEX messages_provider ON messages (tenant_id, provider_id) WHERE provider_id IS NOT NULL;

-- Status reports that came before the receipt they belong to.
CREATE TABLE reports (
    tenant_id   text COLLATE "C" NOT NULL,
    provider_id text COLLATE "C" NOT NULL,
    delivery    text COLLATE "C" NOT NULL,
    error_code  text COLLATE "C",
    PRIMARY KEY (tenant_id, provider_id)
);

CREATE TABLE bookings (
    tenant_id       text COLLATE "C" NOT NULL,
    id              text COLLATE "C" NOT NULL,
    kind            text COLLATE "C" NOT NULL,
    status          text COLLATE "C" NOT NULL,
    reference       text COLLATE "C" NOT NULL,
    service_id      text COLLATE "C" NOT NULL,
    resource_id     text COLLATE "C" NOT NULL,
    seat            bigint NOT NULL,
    starts_at       bigint NOT NULL,
    ends_at         bigint NOT NULL,
    name            text COLLATE "C" NOT NULL,
    address_kind    text COLLATE "C" NOT NULL,
    address         text COLLATE "C" NOT NULL,
    phone           text COLLATE "C",
    contact_id      text COLLATE "C" NOT NULL,
    conversation_id text COLLATE "C" NOT NULL,
    booked_at       bigint NOT NULL,
    changed_at      bigint NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, reference),
    FOREIGN KEY (tenant_id, contact_id) REFERENCES contacts (tenant_id, id)
);
CREATE INDEX bookings_phone ON bookings (tenant_id, phone, starts_at);
CREATE INDEX bookings_address ON bookings (tenant_id, address, starts_at);

-- Who has which place when. A hold has `expires_at`, a booking has `booking_id`.
CREATE TABLE allocations (
    tenant_id       text COLLATE "C" NOT NULL,
    id              text COLLATE "C" NOT NULL,
    resource_id     text COLLATE "C" NOT NULL,
    seat            bigint NOT NULL CHECK (seat >= 0),
    service_id      text COLLATE "C" NOT NULL,
    starts_at       bigint NOT NULL,
    offer_ends_at   bigint NOT NULL,
    ends_at         bigint NOT NULL,
    conversation_id text COLLATE "C",
    expires_at      bigint,
    booking_id      text COLLATE "C",
    PRIMARY KEY (tenant_id, resource_id, seat, starts_at),
    CHECK (starts_at < offer_ends_at AND offer_ends_at <= ends_at),
    CHECK ((expires_at IS NULL) = (booking_id IS NOT NULL)),
    -- The place as one number: the index is a third of the size, and two places with the same number are not to be met.
    CONSTRAINT allocations_overlap EXCLUDE USING gist (
        hashtextextended(tenant_id || ' ' || resource_id || ' ' || seat::text, 0) WITH =,
        int8range(starts_at, ends_at) WITH &&
    )
) WITH (fillfactor = 80);
CREATE INDEX allocations_start ON allocations (tenant_id, starts_at, ends_at);
-- The few that take longer than four hours: with them apart, what is taken at a time began at most four hours before.
CREATE INDEX allocations_long ON allocations (tenant_id, ends_at) WHERE ends_at - starts_at > 14400000000;
-- Of booked times too: so a hold becomes a booking without touching an index.
CREATE INDEX allocations_conversation ON allocations (tenant_id, conversation_id);

-- External actions, noted before they are tried.
CREATE TABLE journal (
    tenant_id  text COLLATE "C" NOT NULL,
    id         text COLLATE "C" NOT NULL,
    kind       text COLLATE "C" NOT NULL,
    key        text COLLATE "C" NOT NULL,
    state      text COLLATE "C" NOT NULL CHECK (state IN ('started', 'done', 'failed')),
    attempt    bigint NOT NULL DEFAULT 1,
    detail     text NOT NULL,
    started_at bigint NOT NULL,
    ended_at   bigint,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, key)
);

CREATE TABLE outbox (
    tenant_id       text COLLATE "C" NOT NULL,
    id              text COLLATE "C" NOT NULL,
    message_id      text COLLATE "C" NOT NULL,
    channel_id      text COLLATE "C" NOT NULL,
    conversation_id text COLLATE "C" NOT NULL,
    holder_epoch    bigint NOT NULL,
    purpose         text COLLATE "C" NOT NULL,
    queued_at       bigint NOT NULL,
    not_before      bigint NOT NULL,
    state           text COLLATE "C" NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'cancelled')),
    attempts        bigint NOT NULL DEFAULT 0,
    lease_until     bigint,
    last_error      text COLLATE "C",
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, message_id) REFERENCES messages (tenant_id, id)
);
CREATE INDEX outbox_queued ON outbox (not_before, tenant_id) WHERE state = 'queued';
CREATE INDEX outbox_sending ON outbox (lease_until, tenant_id) WHERE state = 'sending';

CREATE TABLE timers (
    tenant_id       text COLLATE "C" NOT NULL,
    id              text COLLATE "C" NOT NULL,
    kind            text COLLATE "C" NOT NULL,
    key             text COLLATE "C" NOT NULL,
    due_at          bigint NOT NULL,
    conversation_id text COLLATE "C",
    booking_id      text COLLATE "C",
    detail          text NOT NULL,
    lease_until     bigint NOT NULL DEFAULT 0,
    attempts        bigint NOT NULL DEFAULT 0,
    done_at         bigint,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, key)
);
CREATE INDEX timers_due ON timers (due_at, tenant_id) WHERE done_at IS NULL;

CREATE TABLE events (
    tenant_id       text COLLATE "C" NOT NULL,
    id              text COLLATE "C" NOT NULL,
    conversation_id text COLLATE "C",
    type            text COLLATE "C" NOT NULL,
    body            text NOT NULL,
    at              bigint NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX events_conversation ON events (tenant_id, conversation_id) WHERE conversation_id IS NOT NULL;

-- Calls to numbers that no tenant has: the called line alone, never the caller.
CREATE TABLE unknown_calls (
    called   text COLLATE "C" NOT NULL PRIMARY KEY,
    calls    bigint NOT NULL,
    first_at bigint NOT NULL,
    last_at  bigint NOT NULL
);

-- lz4 is several times cheaper than the built-in compression; a server built without it keeps the default.
DO $$
BEGIN
    ALTER TABLE conversations ALTER COLUMN dialogue SET COMPRESSION lz4;
    ALTER TABLE turns ALTER COLUMN record SET COMPRESSION lz4, ALTER COLUMN answer SET COMPRESSION lz4;
    ALTER TABLE inbox ALTER COLUMN event SET COMPRESSION lz4;
    ALTER TABLE tenants ALTER COLUMN document SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN NULL;
END
$$;

-- Without statistics every index that begins with tenant_id looks equally good, and a plan that is made on the
-- empty tables is kept while they fill. So each table is filled once, looked at and emptied: what remains is that
-- one tenant has many rows and one id names one of them. Autovacuum replaces it by the truth.
INSERT INTO contacts (tenant_id, id, address_kind, address, created_at)
    SELECT 'ten_x', 'con_' || n, 'phone', '+1' || n, n FROM generate_series(1, 300) n;
INSERT INTO conversations (tenant_id, id, contact_id, channel_id, medium, status, holder, language, dialogue,
        opened_at, last_at)
    SELECT 'ten_x', 'cnv_' || n, 'con_' || n, 'chn_x', 'voice', CASE n % 10 WHEN 0 THEN 'open' ELSE 'closed' END,
        'assistant', 'en', repeat('x', 500), n, n FROM generate_series(1, 300) n;
INSERT INTO calls (tenant_id, call_id, conversation_id, status, started_at)
    SELECT 'ten_x', 'CA' || n, 'cnv_' || n, 'completed', n FROM generate_series(1, 300) n;
INSERT INTO turns (tenant_id, id, conversation_id, seq, key, medium, heard, record, answer, at)
    SELECT 'ten_x', 'trn_' || n, 'cnv_' || n / 8, n, 'k' || n, 'voice', 'x', repeat('x', 500), repeat('x', 200), n
    FROM generate_series(1, 300) n;
INSERT INTO inbox (tenant_id, key, conversation_id, event, received_at, taken_by, not_before)
    SELECT 'ten_x', 'k' || n, 'cnv_' || n / 4, 'x', n, CASE n % 30 WHEN 0 THEN NULL ELSE 'trn_' || n END, n
    FROM generate_series(1, 300) n;
INSERT INTO messages (tenant_id, id, conversation_id, medium, author, from_address, to_address, body, purpose,
        delivery, provider_id, at)
    SELECT 'ten_x', 'msg_' || n, 'cnv_' || 1 + n / 4, 'sms', 'assistant', '+1', '+1' || n, 'x', 'reply', 'sent', 'SM' || n, n
    FROM generate_series(1, 300) n;
INSERT INTO reports (tenant_id, provider_id, delivery)
    SELECT 'ten_x', 'SM' || n, 'sent' FROM generate_series(1, 300) n;
INSERT INTO bookings (tenant_id, id, kind, status, reference, service_id, resource_id, seat, starts_at, ends_at, name,
        address_kind, address, phone, contact_id, conversation_id, booked_at, changed_at)
    SELECT 'ten_x', 'bkg_' || n, 'appointment', 'confirmed', 'R' || n, 'svc_x', 'res_' || n % 4, 0, n * 10, n * 10 + 5,
        'x', 'phone', '+1' || n, '+1' || n, 'con_' || n, 'cnv_' || n, n, n FROM generate_series(1, 300) n;
INSERT INTO allocations (tenant_id, id, resource_id, seat, service_id, starts_at, offer_ends_at, ends_at,
        conversation_id, expires_at, booking_id)
    SELECT 'ten_x', 'hld_' || n, 'res_' || n % 4, 0, 'svc_x', n * 10, n * 10 + 5, n * 10 + 5, 'cnv_' || n,
        CASE n % 10 WHEN 0 THEN n END, CASE n % 10 WHEN 0 THEN NULL ELSE 'bkg_' || n END
    FROM generate_series(1, 300) n;
INSERT INTO journal (tenant_id, id, kind, key, state, detail, started_at)
    SELECT 'ten_x', 'jrn_' || n, 'book', 'k' || n, 'done', 'x', n FROM generate_series(1, 300) n;
INSERT INTO outbox (tenant_id, id, message_id, channel_id, conversation_id, holder_epoch, purpose, queued_at,
        not_before, state)
    SELECT 'ten_x', 'out_' || n, 'msg_' || n, 'chn_x', 'cnv_' || n, 0, 'reply', n, n,
        CASE n % 30 WHEN 0 THEN 'queued' ELSE 'sent' END FROM generate_series(1, 300) n;
INSERT INTO timers (tenant_id, id, kind, key, due_at, booking_id, detail, done_at)
    SELECT 'ten_x', 'tmr_' || n, 'reminder', 'k' || n, n, 'bkg_' || n, 'x', CASE n % 10 WHEN 0 THEN NULL ELSE n END
    FROM generate_series(1, 300) n;
INSERT INTO events (tenant_id, id, conversation_id, type, body, at)
    SELECT 'ten_x', 'evt_' || n, 'cnv_' || n / 8, 'x', 'x', n FROM generate_series(1, 300) n;
ANALYZE contacts, conversations, calls, turns, inbox, messages, reports, bookings, allocations, journal, outbox,
    timers, events;
-- In a savepoint, because a table that is emptied in the transaction that made it keeps its size on record.
SAVEPOINT emptying;
TRUNCATE contacts, conversations, calls, turns, inbox, messages, reports, bookings, allocations, journal, outbox,
    timers, events;
RELEASE emptying;

-- A tenant's rows are seen and written only while that tenant is set, by the owner of the tables too.
-- The setting is empty after the transaction it was made for; no tenant_id is.
DO $$
DECLARE
    name text;
BEGIN
    FOR name IN
        SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
    LOOP
        EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY tenant ON public.%I USING (tenant_id = current_setting(''frontdesk.tenant'', true)) '
            'WITH CHECK (tenant_id = current_setting(''frontdesk.tenant'', true))', name);
    END LOOP;
END
$$;

REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO frontdesk_app;
GRANT SELECT ON schema_migrations TO frontdesk_app;
GRANT SELECT, INSERT ON turns, events TO frontdesk_app;
GRANT SELECT, INSERT, UPDATE ON
    tenants, contacts, conversations, calls, inbox, messages, bookings, journal, outbox, unknown_calls
    TO frontdesk_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON channels, reports, allocations, timers TO frontdesk_app;

-- The directory: which tenants there are and which has work to do. Only the functions below see it: the
-- policy is for the owner alone, and only while they run. They switch it on by themselves, because PostgreSQL
-- lets only a superuser attach a setting of ours to a function.
CREATE POLICY directory ON tenants FOR SELECT TO CURRENT_USER
    USING (current_setting('frontdesk.directory', true) = 'on');
CREATE POLICY directory ON channels FOR SELECT TO CURRENT_USER
    USING (current_setting('frontdesk.directory', true) = 'on');
CREATE POLICY directory ON inbox FOR SELECT TO CURRENT_USER
    USING (current_setting('frontdesk.directory', true) = 'on');
CREATE POLICY directory ON outbox FOR SELECT TO CURRENT_USER
    USING (current_setting('frontdesk.directory', true) = 'on');
CREATE POLICY directory ON timers FOR SELECT TO CURRENT_USER
    USING (current_setting('frontdesk.directory', true) = 'on');

CREATE FUNCTION directory_route(of_kind text, of_address text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    found text;
BEGIN
    PERFORM set_config('frontdesk.directory', 'on', true);
    SELECT tenant_id INTO found FROM public.channels WHERE kind = of_kind AND address = of_address;
    PERFORM set_config('frontdesk.directory', '', true);
    RETURN found;
END
$$;

CREATE FUNCTION directory_tenants() RETURNS SETOF text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM set_config('frontdesk.directory', 'on', true);
    RETURN QUERY SELECT tenant_id FROM public.tenants ORDER BY tenant_id;
    PERFORM set_config('frontdesk.directory', '', true);
END
$$;

CREATE FUNCTION directory_due(now bigint) RETURNS TABLE (tenant_id text, work text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM set_config('frontdesk.directory', 'on', true);
    RETURN QUERY
        SELECT i.tenant_id, 'inbox' FROM public.inbox i
            WHERE i.taken_by IS NULL AND i.conversation_id IS NOT NULL AND i.not_before <= now
        UNION SELECT o.tenant_id, 'outbox' FROM public.outbox o WHERE o.state = 'queued' AND o.not_before <= now
        UNION SELECT o.tenant_id, 'outbox' FROM public.outbox o WHERE o.state = 'sending' AND o.lease_until <= now
        UNION SELECT t.tenant_id, 'timers' FROM public.timers t
            WHERE t.done_at IS NULL AND t.due_at <= now AND t.lease_until <= now;
    PERFORM set_config('frontdesk.directory', '', true);
END
$$;

REVOKE ALL ON FUNCTION directory_route(text, text), directory_tenants(), directory_due(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION directory_route(text, text), directory_tenants(), directory_due(bigint)
    TO frontdesk_app;
