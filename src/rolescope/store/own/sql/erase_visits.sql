DELETE FROM visits WHERE source = $source AND ($account IS NULL OR account = $account);
