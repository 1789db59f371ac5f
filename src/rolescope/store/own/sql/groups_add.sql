INSERT INTO groups
SELECT s.id, s.content, s.head, s.rule, s.n, s.component, CAST(s.first_seen AS TIMESTAMP) FROM staged AS s;
