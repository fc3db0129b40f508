-- Teams: named sets of members, to whom conversations are given. `members` is a JSON list of ids.
CREATE TABLE teams (
    tenant_id  text COLLATE "C" NOT NULL,
    id         text COLLATE "C" NOT NULL,
    name       text NOT NULL,
    members    text NOT NULL,
    version    bigint NOT NULL,
    changed_at bigint NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- Which team a conversation was given to; until it goes back to the assistant.
ALTER TABLE conversation_marks ADD COLUMN team_id text COLLATE "C";

DO $$
DECLARE
    tenant CONSTANT text := 'tenant_id = current_setting(''frontdesk.tenant'', true)';
BEGIN
    ALTER TABLE public.teams ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
    EXECUTE format('CREATE POLICY tenant ON public.teams USING (%s) WITH CHECK (%s)', tenant, tenant);
    REVOKE ALL ON public.teams FROM PUBLIC;
    GRANT SELECT, INSERT, UPDATE, DELETE ON public.teams TO frontdesk_app;
END
$$;
