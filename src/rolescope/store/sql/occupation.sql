-- What public schemes say of one occupation, strongest first.
SELECT heading, label, value, low, high, n
FROM occupation_facts
WHERE occupation = $1
ORDER BY heading, value DESC NULLS LAST, label
