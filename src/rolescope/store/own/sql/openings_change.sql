UPDATE openings AS o
SET title = s.title,
    employer = s.employer,
    place = s.place,
    places = s.places,
    countries = s.countries,
    text = s.text,
    text_hash = s.text_hash,
    posted = s.posted,
    published = s.published,
    updated = s.updated,
    expires = s.expires,
    url = s.url,
    apply_url = s.apply_url,
    requisition = s.requisition,
    language = s.language,
    department = s.department,
    workplace = s.workplace,
    employment_types = s.employment_types,
    labels = s.labels,
    pay = s.pay,
    content = s.content,
    payload = $payload,
    last_seen = CAST($at AS TIMESTAMP)
FROM staged AS s
WHERE o.id = s.id
  AND o.id IN ($among)
  AND o.content <> s.content
  AND (CAST($at AS TIMESTAMP), s.content) > (o.last_seen, o.content);
