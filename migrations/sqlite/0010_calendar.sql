-- What became of a booking is found by when it was made. Few events are of a booking, so others pay nothing for it.
CREATE INDEX events_of_bookings ON events (tenant_id, at)
    WHERE type IN ('booking_confirmed', 'booking_moved', 'booking_cancelled');

-- The planner is told of it as of the others; the folder's first step says why.
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('events', 'events_of_bookings', '6000 3000 2');
