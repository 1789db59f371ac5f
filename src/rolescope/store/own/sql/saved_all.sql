SELECT
    q.name,
    q.question,
    strftime(q.saved_at, '%Y-%m-%dT%H:%M:%SZ'),
    strftime(q.asked_at, '%Y-%m-%dT%H:%M:%SZ'),
    q.asked,
    q.reader,
    (SELECT count(*) FROM saved_answers AS a WHERE a.name = q.name)
FROM saved_questions AS q ORDER BY q.name;
