-- What businesses make of their playbook. An edition that was published stays as it was: turns were taken with it, and it
-- can be gone back to. Some hundred kilobytes at most, and one for each time somebody publishes.
CREATE TABLE editions (
    tenant_id    TEXT NOT NULL,
    -- Counts from 1 in each tenant.
    number       INTEGER NOT NULL,
    document     TEXT NOT NULL,
    -- The member or key that published it.
    published_by TEXT NOT NULL,
    published_at INTEGER NOT NULL,
    -- The earlier edition that was gone back to; 0 is the playbook as it comes.
    back_to      INTEGER,
    PRIMARY KEY (tenant_id, number)
) STRICT;

-- The one that is being written, until it is published or thrown away.
CREATE TABLE edition_drafts (
    tenant_id  TEXT NOT NULL PRIMARY KEY,
    document   TEXT NOT NULL,
    -- The edition it was begun upon.
    upon       INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

-- The edition in force; 0 is the playbook as it comes. It is read with the tenant's document, so that no turn asks for it.
ALTER TABLE tenants ADD COLUMN edition INTEGER NOT NULL DEFAULT 0;

-- The planner is told of them as of the others; the folder's first step says why.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('editions', 'sqlite_autoindex_editions_1', '2000 20 1'),
    ('edition_drafts', 'sqlite_autoindex_edition_drafts_1', '100 1');
