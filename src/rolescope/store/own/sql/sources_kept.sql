SELECT source, count(*) FROM openings GROUP BY source ORDER BY source;
