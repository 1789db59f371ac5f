SELECT id, source, title, employer, place, coalesce(posted, left(published, 10)), url, apply_url, content,
    strftime(last_seen, '%Y-%m-%d')
FROM openings WHERE id IN ($ids);
