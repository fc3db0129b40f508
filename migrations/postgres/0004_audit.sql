-- The audit trail. Kept for ever: it holds ids alone, so that nobody has to be erased from it.

-- What was done, as it is hashed: byte for byte. `tenant_id` is `ten_house` for what was done to the installation.
CREATE TABLE audit_entries (
    tenant_id text COLLATE "C" NOT NULL,
    id        text COLLATE "C" NOT NULL,
    at        bigint NOT NULL,
    actor     text COLLATE "C" NOT NULL,
    verb      text COLLATE "C" NOT NULL,
    object    text COLLATE "C",
    changes   text NOT NULL,
    origin    text COLLATE "C" NOT NULL,
    why       text COLLATE "C",
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX audit_entries_object ON audit_entries (tenant_id, object, id) WHERE object IS NOT NULL;
CREATE INDEX audit_entries_actor ON audit_entries (tenant_id, actor, id);

-- Entries that are in no chain yet: seconds old.
CREATE TABLE audit_waiting (
    tenant_id text COLLATE "C" NOT NULL,
    entry_id  text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant_id, entry_id)
);

-- The chain: `hash` is over the hash of the link before, the place in the chain and the entry.
CREATE TABLE audit_links (
    tenant_id text COLLATE "C" NOT NULL,
    seq       bigint NOT NULL CHECK (seq > 0),
    entry_id  text COLLATE "C" NOT NULL,
    hash      text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant_id, seq),
    UNIQUE (tenant_id, entry_id)
);

-- How far the chain was signed: up to link `seq`, with a mark of each link since the head before.
CREATE TABLE audit_heads (
    tenant_id text COLLATE "C" NOT NULL,
    seq       bigint NOT NULL,
    hash      text COLLATE "C" NOT NULL,
    marks     text COLLATE "C" NOT NULL,
    at        bigint NOT NULL,
    key_id    text COLLATE "C" NOT NULL,
    signature text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant_id, seq)
);

-- So that plans are made for tables that are not empty; the folder's first step says why.
INSERT INTO audit_entries (tenant_id, id, at, actor, verb, object, changes, origin)
    SELECT 'ten_x', 'aud_' || n, n, 'mbr_' || n % 5, 'x', 'bkg_' || n, '[]', 'inside' FROM generate_series(1, 300) n;
INSERT INTO audit_waiting (tenant_id, entry_id) SELECT 'ten_x', 'aud_' || n FROM generate_series(1, 300) n;
INSERT INTO audit_links (tenant_id, seq, entry_id, hash)
    SELECT 'ten_x', n, 'aud_' || n, 'x' FROM generate_series(1, 300) n;
INSERT INTO audit_heads (tenant_id, seq, hash, marks, at, key_id, signature)
    SELECT 'ten_x', n, 'x', 'x', n, 'x', 'x' FROM generate_series(1, 300) n;
ANALYZE audit_entries, audit_waiting, audit_links, audit_heads;
SAVEPOINT emptying;
TRUNCATE audit_entries, audit_waiting, audit_links, audit_heads;
RELEASE emptying;

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['audit_entries', 'audit_waiting', 'audit_links', 'audit_heads'] LOOP
        EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY tenant ON public.%I USING (tenant_id = current_setting(''frontdesk.tenant'', true)) '
            'WITH CHECK (tenant_id = current_setting(''frontdesk.tenant'', true))', name);
    END LOOP;
END
$$;
REVOKE ALL ON audit_entries, audit_waiting, audit_links, audit_heads FROM PUBLIC;
-- What was written stays as it was written; a queue is emptied.
GRANT SELECT, INSERT ON audit_entries, audit_links, audit_heads TO frontdesk_app;
GRANT SELECT, INSERT, DELETE ON audit_waiting TO frontdesk_app;

-- What the house does to a tenant, such as disabling a member, it notes in the tenant's own trail. It adds, and sees
-- nothing.
CREATE POLICY house ON audit_entries FOR INSERT
    WITH CHECK (current_setting('frontdesk.house', true) = 'on');
CREATE POLICY house ON audit_waiting FOR INSERT
    WITH CHECK (current_setting('frontdesk.house', true) = 'on');

-- Not even the owner changes or removes an entry in passing.
CREATE FUNCTION audit_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is never changed: % on %', TG_OP, TG_TABLE_NAME USING ERRCODE = '42501';
END
$$;
CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
    FOR EACH STATEMENT EXECUTE FUNCTION audit_stays();
CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_links
    FOR EACH STATEMENT EXECUTE FUNCTION audit_stays();
CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_heads
    FOR EACH STATEMENT EXECUTE FUNCTION audit_stays();

-- Who has entries that wait to be linked.
CREATE POLICY directory ON audit_waiting FOR SELECT TO CURRENT_USER
    USING (current_setting('frontdesk.directory', true) = 'on');
CREATE FUNCTION directory_audit() RETURNS SETOF text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM set_config('frontdesk.directory', 'on', true);
    RETURN QUERY SELECT DISTINCT w.tenant_id FROM public.audit_waiting w;
    PERFORM set_config('frontdesk.directory', '', true);
END
$$;
REVOKE ALL ON FUNCTION directory_audit(), audit_stays() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION directory_audit() TO frontdesk_app;
