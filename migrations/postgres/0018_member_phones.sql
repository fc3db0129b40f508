-- The phone of a member, to which a caller may be put through. Whoever manages members writes it; calls cost money, so nobody
-- chooses a number for themselves alone.

-- E.164. Null: no caller is put through to them. It goes with the membership.
ALTER TABLE memberships ADD COLUMN phone text;
