SELECT
    (SELECT count(*) FROM openings WHERE source = $source AND ($account IS NULL OR account = $account)),
    (SELECT count(*) FROM payloads WHERE source = $source AND ($account IS NULL OR account = $account)),
    (SELECT count(*) FROM visits WHERE source = $source AND ($account IS NULL OR account = $account));
