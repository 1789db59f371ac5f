SELECT
    o.text,
    o.title,
    o.employer,
    o.place,
    o.places,
    o.posted,
    o.published,
    o.updated,
    o.expires,
    o.requisition,
    o.department,
    o.employment_types,
    strftime(o.first_seen, '%Y-%m-%d'),
    strftime(o.last_seen, '%Y-%m-%d'),
    strftime(o.gone_at, '%Y-%m-%d')
FROM openings AS o WHERE o.id = $id;
