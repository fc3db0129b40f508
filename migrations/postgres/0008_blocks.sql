-- Times in which nothing can be booked. Their places are rows of `allocations`, whose `booking_id` is the block's id.
-- Kept when they are over, since they explain why nothing was booked; removed when somebody frees the time.
CREATE TABLE blocks (
    tenant_id  text COLLATE "C" NOT NULL,
    id         text COLLATE "C" NOT NULL,
    -- JSON: ids.
    resources  text NOT NULL,
    starts_at  bigint NOT NULL,
    ends_at    bigint NOT NULL CHECK (starts_at < ends_at),
    note       text NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX blocks_end ON blocks (tenant_id, ends_at);

ALTER TABLE blocks ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON blocks USING (tenant_id = current_setting('frontdesk.tenant', true))
    WITH CHECK (tenant_id = current_setting('frontdesk.tenant', true));
REVOKE ALL ON blocks FROM PUBLIC;
GRANT SELECT, INSERT, DELETE ON blocks TO frontdesk_app;
