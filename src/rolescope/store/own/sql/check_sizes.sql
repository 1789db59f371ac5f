SELECT
    (SELECT count(*) FROM payloads),
    (SELECT count(*) FROM openings),
    (SELECT count(*) FROM openings AS o JOIN readings AS r ON r.id = o.id AND r.content = o.content),
    (SELECT count(*) FROM openings AS o JOIN groups AS g ON g.id = o.id AND g.content = o.content),
    (SELECT count(*) FROM refusals);
