UPDATE groups AS g
SET head = s.head,
    rule = s.rule,
    component = s.component
FROM staged AS s
WHERE g.n = s.n;
