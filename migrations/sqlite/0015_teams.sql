-- Teams: named sets of members, to whom conversations are given. `members` is a JSON list of ids.
CREATE TABLE teams (
    tenant_id  TEXT NOT NULL,
    id         TEXT NOT NULL,
    name       TEXT NOT NULL,
    members    TEXT NOT NULL,
    version    INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id)
) STRICT, WITHOUT ROWID;

-- Which team a conversation was given to; until it goes back to the assistant.
ALTER TABLE conversation_marks ADD COLUMN team_id TEXT;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('teams', 'teams', '100 10 1');
