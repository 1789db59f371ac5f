SELECT id, source, title, employer, place, url, gone_at IS NOT NULL FROM openings WHERE id IN ($ids) ORDER BY id;
