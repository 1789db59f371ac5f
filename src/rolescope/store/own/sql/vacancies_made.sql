INSERT INTO vacancies_made
SELECT
    (SELECT count(*) FROM openings),
    (SELECT count(*) FROM openings WHERE gone_at IS NULL),
    (SELECT strftime(max(last_seen), '%Y-%m-%d') FROM openings),
    (SELECT coalesce(printf('%016x', bit_xor(print)), '') FROM vacancy_openings),
    $terms;
