CREATE OR REPLACE TEMP TABLE erased AS
SELECT id FROM openings WHERE source = $source AND ($account IS NULL OR account = $account);
