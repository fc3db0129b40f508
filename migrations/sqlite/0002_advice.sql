-- What a tenant's language models used, by day in the tenant's zone: the ground of its budget. A question is counted
-- at its worst before it is asked and put right afterwards. Days older than a year are removed by the first question
-- of a day.
CREATE TABLE advice_used (
    tenant_id   TEXT NOT NULL,
    -- YYYY-MM-DD
    day         TEXT NOT NULL,
    asks        INTEGER NOT NULL,
    tokens      INTEGER NOT NULL,
    -- Millionths of the currency of the prices.
    cost_micros INTEGER NOT NULL,
    PRIMARY KEY (tenant_id, day)
) STRICT, WITHOUT ROWID;

-- The planner is told of it as of the others; the folder's first step says why.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('advice_used', 'advice_used', '800 400 1');
