SELECT id, text FROM openings WHERE id IN ($ids);
