SELECT
    o.id,
    o.content,
    t.given,
    o.text,
    o.title,
    o.employer,
    o.place,
    o.countries,
    o.language,
    o.workplace,
    o.employment_types,
    o.pay
FROM openings AS o JOIN turns AS t ON o.rowid = t.row_id
WHERE t.turn > $after AND t.turn <= $to
ORDER BY t.turn;
