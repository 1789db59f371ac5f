DELETE FROM payloads WHERE source = $source AND ($account IS NULL OR account = $account);
