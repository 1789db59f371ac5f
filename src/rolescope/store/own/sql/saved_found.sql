SELECT a.id, a.content, a.shown, v.n, o.gone_at IS NOT NULL, o.id IS NOT NULL
FROM saved_answers AS a
LEFT JOIN vacancy_openings AS v ON v.id = a.id
LEFT JOIN openings AS o ON o.id = a.id
WHERE a.name = $name ORDER BY a.id;
