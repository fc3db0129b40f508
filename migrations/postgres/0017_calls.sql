-- Calls that a person of the team has in hand. No turn of the assistant reads or writes it.

-- What the next answer of such a call needs: how many there were, what waits to be said, and what is to become of the
-- call, as JSON. Null: nobody ever took it over. It lasts as long as its call.
ALTER TABLE calls ADD COLUMN attended text;
