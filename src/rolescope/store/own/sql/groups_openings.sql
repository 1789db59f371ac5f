-- The openings of some turns, with the pay that was read in their texts.
SELECT
    o.id,
    o.source,
    o.account,
    o.title,
    o.employer,
    o.place,
    o.places,
    o.text,
    o.url,
    o.apply_url,
    o.requisition,
    o.pay,
    o.content,
    CAST(o.first_seen AS VARCHAR),
    coalesce(r.language, o.language),
    r.pay_low,
    r.pay_high,
    r.pay_currency,
    r.pay_period
FROM to_group AS t
    JOIN openings AS o ON o.rowid = t.row_id
    LEFT JOIN readings AS r ON r.id = o.id AND r.content = o.content
WHERE t.turn > $after AND t.turn <= $to
ORDER BY t.turn;
