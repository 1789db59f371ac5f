SELECT id, strftime(gone_at, '%Y-%m-%d'), strftime(back_at, '%Y-%m-%d')
FROM absences WHERE id IN ($ids) ORDER BY ALL;
