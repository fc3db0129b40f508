-- Times in which nothing can be booked. Their places are rows of `allocations`, whose `booking_id` is the block's id.
-- Kept when they are over, since they explain why nothing was booked; removed when somebody frees the time.
CREATE TABLE blocks (
    tenant_id  TEXT NOT NULL,
    id         TEXT NOT NULL,
    -- JSON: ids.
    resources  TEXT NOT NULL,
    starts_at  INTEGER NOT NULL,
    ends_at    INTEGER NOT NULL CHECK (starts_at < ends_at),
    note       TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX blocks_end ON blocks (tenant_id, ends_at);

-- The planner is told of it as of the others; the folder's first step says why.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('blocks', 'blocks', '1000 500 1'),
    ('blocks', 'blocks_end', '1000 500 1');
