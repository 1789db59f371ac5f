SELECT id, source, title, employer, place, coalesce(posted, left(published, 10)), url, apply_url, content
FROM openings WHERE id IN ($ids);
