-- When a board was visited last; a visit that reached nobody is none.
SELECT max(began_at)
FROM visits
WHERE source = $source AND account IS NOT DISTINCT FROM $account AND requests > 0;
