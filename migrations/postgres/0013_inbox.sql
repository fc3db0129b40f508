-- The inbox: what the team's list shows, what each member has seen of it, and what the team writes beside what leaves the
-- house. No turn reads or writes any of it.

-- What the team's list of conversations shows, one row for each. It is made from conversations, messages, turns and
-- events by whoever looks, up to the place in the stream that `inbox_places` names, so that no turn writes it; it may be
-- emptied at any time and is made anew. It lasts as long as its conversation.
CREATE TABLE inbox_rows (
    tenant_id       text COLLATE "C" NOT NULL,
    conversation_id text COLLATE "C" NOT NULL,
    contact_id      text COLLATE "C" NOT NULL,
    channel_id      text COLLATE "C" NOT NULL,
    medium          text COLLATE "C" NOT NULL,
    status          text COLLATE "C" NOT NULL,
    holder          text COLLATE "C" NOT NULL,
    assignee        text COLLATE "C",
    snoozed_until   bigint,
    -- The last word that both sides know of: its instant orders the list, `last_id` names it (`msg_` or `trn_`).
    at              bigint NOT NULL,
    last_id         text COLLATE "C",
    author          text COLLATE "C",
    snippet         text,
    -- When the contact spoke last.
    heard_at        bigint,
    -- Since when somebody waits for a person.
    waiting_since   bigint,
    due_at          bigint,
    urgent          boolean NOT NULL,
    failed          boolean NOT NULL,
    version         bigint NOT NULL,
    PRIMARY KEY (tenant_id, conversation_id)
);
CREATE INDEX inbox_rows_order ON inbox_rows (tenant_id, status, at, conversation_id);
CREATE INDEX inbox_rows_waiting ON inbox_rows (tenant_id, waiting_since) WHERE waiting_since IS NOT NULL;
CREATE INDEX inbox_rows_people ON inbox_rows (tenant_id, at, conversation_id) WHERE holder <> 'assistant' AND status = 'open';
CREATE INDEX inbox_rows_assignee ON inbox_rows (tenant_id, assignee, at, conversation_id) WHERE assignee IS NOT NULL;
CREATE INDEX inbox_rows_failed ON inbox_rows (tenant_id, at, conversation_id) WHERE failed;
CREATE INDEX inbox_rows_contact ON inbox_rows (tenant_id, contact_id);

-- What is looked for in the list: name, address and the latest words of a conversation, in small letters without accents.
CREATE TABLE inbox_words (
    tenant_id       text COLLATE "C" NOT NULL,
    conversation_id text COLLATE "C" NOT NULL,
    words           text NOT NULL,
    PRIMARY KEY (tenant_id, conversation_id)
);

-- How far the rows are made: up to this event of the stream; and, of what was there before the list, from the latest
-- conversation down to `filled_to`.
CREATE TABLE inbox_places (
    tenant_id text COLLATE "C" NOT NULL,
    position  bigint NOT NULL,
    nth       bigint NOT NULL,
    filled_to text COLLATE "C" NOT NULL,
    whole     boolean NOT NULL,
    PRIMARY KEY (tenant_id)
);

-- Up to which instant a member has seen a conversation. Removed by nobody; one small row for each that was opened.
CREATE TABLE inbox_seen (
    tenant_id       text COLLATE "C" NOT NULL,
    member_id       text COLLATE "C" NOT NULL,
    conversation_id text COLLATE "C" NOT NULL,
    seen_at         bigint NOT NULL,
    PRIMARY KEY (tenant_id, member_id, conversation_id)
);

-- What the team noted on a conversation: tags (a JSON list), and up to when nothing needs an answer.
CREATE TABLE conversation_marks (
    tenant_id       text COLLATE "C" NOT NULL,
    conversation_id text COLLATE "C" NOT NULL,
    tags            text NOT NULL,
    no_answer_at    bigint,
    PRIMARY KEY (tenant_id, conversation_id)
);

-- Words among the team. They are no messages: nothing in the outbox can name one. `mentions` is a JSON list of members.
CREATE TABLE notes (
    tenant_id       text COLLATE "C" NOT NULL,
    id              text COLLATE "C" NOT NULL,
    conversation_id text COLLATE "C" NOT NULL,
    -- The member or key.
    author          text COLLATE "C" NOT NULL,
    body            text NOT NULL,
    mentions        text NOT NULL,
    at              bigint NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX notes_conversation ON notes (tenant_id, conversation_id, id);

-- Who was named in a note and is to look.
CREATE TABLE mentions (
    tenant_id       text COLLATE "C" NOT NULL,
    member_id       text COLLATE "C" NOT NULL,
    conversation_id text COLLATE "C" NOT NULL,
    note_id         text COLLATE "C" NOT NULL,
    at              bigint NOT NULL,
    PRIMARY KEY (tenant_id, member_id, conversation_id, note_id)
);

-- What a member has begun to write. One row for each conversation and mode; gone when it is sent or taken away.
CREATE TABLE drafts (
    tenant_id       text COLLATE "C" NOT NULL,
    member_id       text COLLATE "C" NOT NULL,
    conversation_id text COLLATE "C" NOT NULL,
    -- reply or note
    mode            text COLLATE "C" NOT NULL,
    body            text NOT NULL,
    changed_at      bigint NOT NULL,
    PRIMARY KEY (tenant_id, member_id, conversation_id, mode)
);

-- Texts for what is often said, with variables in braces.
CREATE TABLE replies (
    tenant_id  text COLLATE "C" NOT NULL,
    id         text COLLATE "C" NOT NULL,
    name       text NOT NULL,
    body       text NOT NULL,
    version    bigint NOT NULL,
    changed_at bigint NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- Filters of the list under a name: a member's own, or the whole team's when `member_id` is empty. `wanted` is JSON.
CREATE TABLE views (
    tenant_id  text COLLATE "C" NOT NULL,
    id         text COLLATE "C" NOT NULL,
    member_id  text COLLATE "C" NOT NULL,
    name       text NOT NULL,
    wanted     text NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (tenant_id, id)
);

-- What members sent: the name their program gave it, under which it is sent once; and the message it is another attempt at.
CREATE TABLE posted (
    tenant_id  text COLLATE "C" NOT NULL,
    message_id text COLLATE "C" NOT NULL,
    sent_as    text COLLATE "C",
    retry_of   text COLLATE "C",
    PRIMARY KEY (tenant_id, message_id)
);
CREATE UNIQUE INDEX posted_sent_as ON posted (tenant_id, sent_as) WHERE sent_as IS NOT NULL;
CREATE INDEX posted_retry ON posted (tenant_id, retry_of) WHERE retry_of IS NOT NULL;

DO $$
DECLARE
    name text;
    tenant CONSTANT text := 'tenant_id = current_setting(''frontdesk.tenant'', true)';
BEGIN
    FOREACH name IN ARRAY ARRAY['inbox_rows', 'inbox_words', 'inbox_places', 'inbox_seen', 'conversation_marks', 'notes',
        'mentions', 'drafts', 'replies', 'views', 'posted']
    LOOP
        EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY tenant ON public.%I USING (%s) WITH CHECK (%s)', name, tenant, tenant);
        EXECUTE format('REVOKE ALL ON public.%I FROM PUBLIC', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON public.%I TO frontdesk_app', name);
    END LOOP;
END
$$;
