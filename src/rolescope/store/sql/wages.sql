-- Survey wages of one SOC code.
SELECT year, employment, p25, p50, p75, note
FROM occupation_wages
WHERE soc = $1
ORDER BY year
