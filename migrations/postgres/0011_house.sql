-- A member's move to another address, and when whoever signed a program in had last shown who they are.

-- The address that is asked for, until its reader shows that it is theirs; and the one before, until it was told of it.
ALTER TABLE members ADD COLUMN wanted_email text COLLATE "C";
ALTER TABLE members ADD COLUMN former_email text COLLATE "C";

-- NULL: nobody knows, so that its tokens do nothing grave.
ALTER TABLE token_families ADD COLUMN shown_at bigint;
