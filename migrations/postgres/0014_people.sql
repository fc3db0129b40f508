-- What the team says of people who may be one. No turn reads or writes any of it.

-- Two who were said to be two people: they are not suggested again. As long as both contacts are there.
CREATE TABLE contacts_apart (
    tenant_id text COLLATE "C" NOT NULL,
    one_id    text COLLATE "C" NOT NULL,
    other_id  text COLLATE "C" NOT NULL,
    said_at   bigint NOT NULL,
    PRIMARY KEY (tenant_id, one_id, other_id)
);

-- How two were before they were made one, so that it can be undone. `before` is JSON with names and tags: it goes when they
-- are told apart, and with either contact.
CREATE TABLE contact_merges (
    tenant_id text COLLATE "C" NOT NULL,
    gone_id   text COLLATE "C" NOT NULL,
    kept_id   text COLLATE "C" NOT NULL,
    before    text NOT NULL,
    merged_at bigint NOT NULL,
    PRIMARY KEY (tenant_id, gone_id)
);

DO $$
DECLARE
    name text;
    tenant CONSTANT text := 'tenant_id = current_setting(''frontdesk.tenant'', true)';
BEGIN
    FOREACH name IN ARRAY ARRAY['contacts_apart', 'contact_merges']
    LOOP
        EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY tenant ON public.%I USING (%s) WITH CHECK (%s)', name, tenant, tenant);
        EXECUTE format('REVOKE ALL ON public.%I FROM PUBLIC', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON public.%I TO frontdesk_app', name);
    END LOOP;
END
$$;
