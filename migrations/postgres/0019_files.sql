-- Files that come with messages. A turn writes them only where a message brings some, and never reads them. They last as
-- long as their message.
CREATE TABLE attachments (
    tenant_id       text COLLATE "C" NOT NULL,
    id              text COLLATE "C" NOT NULL,
    conversation_id text COLLATE "C" NOT NULL,
    message_id      text COLLATE "C" NOT NULL,
    place           bigint NOT NULL,
    name            text COLLATE "C",
    state           text COLLATE "C" NOT NULL DEFAULT 'coming' CHECK (state IN ('coming', 'kept', 'failed')),
    -- What the bytes are, how many, and their SHA-256; known when they are kept.
    kind            text COLLATE "C",
    bytes           bigint,
    sha256          text COLLATE "C",
    -- Why it could not be had.
    trouble         text COLLATE "C",
    -- Where the vendor has it.
    source          text COLLATE "C" NOT NULL,
    at              bigint NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversations (tenant_id, id)
);
CREATE INDEX attachments_message ON attachments (tenant_id, message_id);

-- The bytes of a file, cut into pieces that are written and read one at a time.
CREATE TABLE attachment_pieces (
    tenant_id     text COLLATE "C" NOT NULL,
    attachment_id text COLLATE "C" NOT NULL,
    nth           bigint NOT NULL,
    body          bytea NOT NULL,
    PRIMARY KEY (tenant_id, attachment_id, nth),
    FOREIGN KEY (tenant_id, attachment_id) REFERENCES attachments (tenant_id, id)
);

DO $$
DECLARE
    name text;
    tenant CONSTANT text := 'tenant_id = current_setting(''frontdesk.tenant'', true)';
BEGIN
    FOREACH name IN ARRAY ARRAY['attachments', 'attachment_pieces']
    LOOP
        EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY tenant ON public.%I USING (%s) WITH CHECK (%s)', name, tenant, tenant);
        EXECUTE format('REVOKE ALL ON public.%I FROM PUBLIC', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON public.%I TO frontdesk_app', name);
    END LOOP;
END
$$;
