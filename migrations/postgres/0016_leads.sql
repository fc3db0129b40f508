-- People who want something of the business, and what the team has to do. Both are made from the stream of events by
-- whoever looks, and now and then, and are changed by the team; no turn reads or writes them. Rows stay as long as their
-- contact does.
CREATE TABLE leads (
    tenant_id       text COLLATE "C" NOT NULL,
    id              text COLLATE "C" NOT NULL,
    contact_id      text COLLATE "C" NOT NULL,
    conversation_id text COLLATE "C",
    booking_id      text COLLATE "C",
    stage           text COLLATE "C" NOT NULL DEFAULT 'new' CHECK (stage IN ('new', 'qualified', 'appointment', 'completed', 'lost')),
    wants           text COLLATE "C" NOT NULL,
    value           bigint,
    reason          text COLLATE "C",
    -- When time decides it: the appointment is over, or nobody was heard of again.
    decides_at      bigint,
    created_at      bigint NOT NULL,
    changed_at      bigint NOT NULL,
    version         bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, contact_id) REFERENCES contacts (tenant_id, id)
);
CREATE INDEX leads_contact ON leads (tenant_id, contact_id);
CREATE INDEX leads_stage ON leads (tenant_id, stage, id);
CREATE INDEX leads_decides ON leads (tenant_id, decides_at) WHERE decides_at IS NOT NULL;

CREATE TABLE tasks (
    tenant_id       text COLLATE "C" NOT NULL,
    id              text COLLATE "C" NOT NULL,
    kind            text COLLATE "C" NOT NULL DEFAULT 'noted' CHECK (kind IN ('missed_call', 'message', 'handoff', 'noted')),
    title           text COLLATE "C" NOT NULL,
    contact_id      text COLLATE "C",
    conversation_id text COLLATE "C",
    assignee        text COLLATE "C",
    due_at          bigint,
    created_at      bigint NOT NULL,
    done_at         bigint,
    done_by         text COLLATE "C",
    version         bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX tasks_open ON tasks (tenant_id, due_at) WHERE done_at IS NULL;
CREATE INDEX tasks_contact ON tasks (tenant_id, contact_id) WHERE done_at IS NULL;
CREATE INDEX tasks_done ON tasks (tenant_id, done_at) WHERE done_at IS NOT NULL;

-- How far the stream was read for them: up to this event.
CREATE TABLE leads_read (
    tenant_id text COLLATE "C" NOT NULL PRIMARY KEY,
    position  bigint NOT NULL,
    nth       bigint NOT NULL
);

DO $$
DECLARE
    name text;
    tenant CONSTANT text := 'tenant_id = current_setting(''frontdesk.tenant'', true)';
BEGIN
    FOREACH name IN ARRAY ARRAY['leads', 'tasks', 'leads_read']
    LOOP
        EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY tenant ON public.%I USING (%s) WITH CHECK (%s)', name, tenant, tenant);
        EXECUTE format('REVOKE ALL ON public.%I FROM PUBLIC', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON public.%I TO frontdesk_app', name);
    END LOOP;
END
$$;
