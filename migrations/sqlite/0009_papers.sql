-- What turns were decided by, each kept once: a business's settings as they were, the playbooks with the version they
-- came with, and the part of a question to a language model that is the same for many. Written at start, when settings
-- change, and before a model is asked in words that are new; never in a turn. Rows stay as long as the turns that name
-- their digests: a business has one for each change of its settings and some dozens of prompts for each.
CREATE TABLE papers (
    tenant_id TEXT NOT NULL,
    -- settings, playbook or prompt
    kind      TEXT NOT NULL,
    -- Sixteen hexadecimal digits of the body, or of the playbook it names.
    digest    TEXT NOT NULL,
    body      TEXT NOT NULL,
    first_at  INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, kind, digest)
) STRICT;

-- The planner is told of it as of the others; the folder's first step says why.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('papers', 'sqlite_autoindex_papers_1', '2000 1000 300 1');
