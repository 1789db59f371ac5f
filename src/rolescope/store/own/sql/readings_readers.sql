SELECT coalesce(string_agg(reader, ' ' ORDER BY reader), '') FROM (SELECT DISTINCT reader FROM readings);
