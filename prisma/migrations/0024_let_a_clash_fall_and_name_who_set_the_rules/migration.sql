-- A clash has no matter left once one of its two claims is out of force for another reason.
ALTER TYPE clash_end ADD VALUE 'fallen';

-- Who set a version of the rules; null for the one that came with the desk.
ALTER TABLE rule_set ADD COLUMN set_by_id uuid REFERENCES staff (id) ON DELETE SET NULL ON UPDATE CASCADE;
