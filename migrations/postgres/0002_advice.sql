-- What a tenant's language models used, by day in the tenant's zone: the ground of its budget. A question is counted
-- at its worst before it is asked and put right afterwards. Days older than a year are removed by the first question
-- of a day.
CREATE TABLE advice_used (
    tenant_id   text COLLATE "C" NOT NULL,
    -- YYYY-MM-DD
    day         text COLLATE "C" NOT NULL,
    asks        bigint NOT NULL,
    tokens      bigint NOT NULL,
    -- Millionths of the currency of the prices.
    cost_micros bigint NOT NULL,
    PRIMARY KEY (tenant_id, day)
);

ALTER TABLE advice_used ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON advice_used USING (tenant_id = current_setting('frontdesk.tenant', true))
    WITH CHECK (tenant_id = current_setting('frontdesk.tenant', true));
REVOKE ALL ON advice_used FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE ON advice_used TO frontdesk_app;
