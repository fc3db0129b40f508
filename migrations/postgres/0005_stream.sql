-- The stream: what happened at a tenant, in an order in which nothing ever appears before what was read already.
--
-- `position` is the number of the transaction that wrote the event, plus an offset, and `nth` tells the events of one
-- transaction apart. Transactions are numbered when they begin to write, so a reader who stays below the oldest one
-- that is still running (`stream_horizon`) has seen all there will ever be. Events from before this step come first,
-- in the order of their ids.
ALTER TABLE events ADD COLUMN position bigint, ADD COLUMN nth bigint;
ALTER TABLE events NO FORCE ROW LEVEL SECURITY;
UPDATE events e SET position = 0, nth = o.nth
    FROM (SELECT tenant_id, id, row_number() OVER (PARTITION BY tenant_id ORDER BY id) AS nth FROM events) o
    WHERE o.tenant_id = e.tenant_id AND o.id = e.id;
ALTER TABLE events FORCE ROW LEVEL SECURITY;

-- Another cluster, as after a restore from a dump, counts its transactions from a lower number: then the program
-- replaces this function by one that adds more. It is a function and not a row, so that it costs a turn nothing.
CREATE FUNCTION stream_offset() RETURNS bigint LANGUAGE sql STABLE AS 'SELECT 0::bigint';
CREATE FUNCTION stream_horizon() RETURNS bigint LANGUAGE sql STABLE
    AS 'SELECT public.stream_offset() + pg_snapshot_xmin(pg_current_snapshot())::text::bigint';
REVOKE ALL ON FUNCTION stream_offset(), stream_horizon() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION stream_offset(), stream_horizon() TO frontdesk_app;

ALTER TABLE events
    ALTER COLUMN position SET DEFAULT public.stream_offset() + pg_current_xact_id()::text::bigint,
    ALTER COLUMN position SET NOT NULL,
    ALTER COLUMN nth SET NOT NULL,
    DROP CONSTRAINT events_pkey,
    ADD PRIMARY KEY (tenant_id, position, nth);

-- Where the stream ends, for the owner who compares it with the cluster's count.
CREATE POLICY directory ON events FOR SELECT TO CURRENT_USER
    USING (current_setting('frontdesk.directory', true) = 'on');

-- Addresses of other programs that are told what happens. `secrets` is JSON: the newest first, older ones with the
-- instant until which they sign too. `position` and `nth` are of the last event that was filed as a delivery.
CREATE TABLE webhooks (
    tenant_id     text COLLATE "C" NOT NULL,
    id            text COLLATE "C" NOT NULL,
    url           text NOT NULL,
    description   text NOT NULL,
    -- JSON: names of events; none means all.
    types         text NOT NULL,
    secrets       text NOT NULL,
    enabled       boolean NOT NULL,
    -- Why it is not: asked, failing, gone.
    why_off       text COLLATE "C",
    version       bigint NOT NULL DEFAULT 0,
    created_at    bigint NOT NULL,
    changed_at    bigint NOT NULL,
    position      bigint NOT NULL,
    nth           bigint NOT NULL,
    failing_since bigint,
    failures      bigint NOT NULL DEFAULT 0,
    delivered_at  bigint,
    -- When to look next for something to send.
    due_at        bigint NOT NULL,
    lease_until   bigint NOT NULL DEFAULT 0,
    lease_by      text COLLATE "C",
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX webhooks_due ON webhooks (due_at) WHERE enabled;

-- What was or is to be told to whom: the log of an address. `tries` is JSON: when, status, milliseconds, error.
CREATE TABLE deliveries (
    tenant_id  text COLLATE "C" NOT NULL,
    id         text COLLATE "C" NOT NULL,
    webhook_id text COLLATE "C" NOT NULL,
    event_id   text COLLATE "C" NOT NULL,
    type       text COLLATE "C" NOT NULL,
    position   bigint NOT NULL,
    nth        bigint NOT NULL,
    state      text COLLATE "C" NOT NULL CHECK (state IN ('waiting', 'delivered', 'failed')),
    attempts   bigint NOT NULL DEFAULT 0,
    due_at     bigint NOT NULL,
    filed_at   bigint NOT NULL,
    ended_at   bigint,
    tries      text NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, webhook_id) REFERENCES webhooks (tenant_id, id)
);
CREATE INDEX deliveries_waiting ON deliveries (tenant_id, webhook_id, due_at) WHERE state = 'waiting';
CREATE INDEX deliveries_log ON deliveries (tenant_id, webhook_id, id);

ALTER TABLE webhooks ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE deliveries ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON webhooks USING (tenant_id = current_setting('frontdesk.tenant', true))
    WITH CHECK (tenant_id = current_setting('frontdesk.tenant', true));
CREATE POLICY tenant ON deliveries USING (tenant_id = current_setting('frontdesk.tenant', true))
    WITH CHECK (tenant_id = current_setting('frontdesk.tenant', true));
CREATE POLICY directory ON webhooks FOR SELECT TO CURRENT_USER
    USING (current_setting('frontdesk.directory', true) = 'on');
REVOKE ALL ON webhooks, deliveries FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE ON webhooks, deliveries TO frontdesk_app;

CREATE FUNCTION directory_webhooks(now bigint) RETURNS TABLE (tenant_id text, id text, due boolean)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM set_config('frontdesk.directory', 'on', true);
    RETURN QUERY
        SELECT w.tenant_id, w.id, w.due_at <= now AND w.lease_until <= now FROM public.webhooks w WHERE w.enabled;
    PERFORM set_config('frontdesk.directory', '', true);
END
$$;
REVOKE ALL ON FUNCTION directory_webhooks(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION directory_webhooks(bigint) TO frontdesk_app;
