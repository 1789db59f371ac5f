-- The traits of all openings in some components.
SELECT
    t.n,
    g.id,
    t.employer,
    t.agency,
    t.level,
    t.job,
    t.terms,
    t.requisition,
    t.place,
    t.language,
    t.pay,
    t.digest,
    t.words,
    t.pages,
    t.first_party,
    CAST(g.first_seen AS VARCHAR),
    g.component,
    g.head,
    g.rule
FROM groups AS g JOIN group_traits AS t ON t.n = g.n
WHERE g.component IN (SELECT g.component FROM groups AS g WHERE g.n IN (SELECT n FROM staged))
ORDER BY t.n;
