-- What buys as much as an international dollar, by country and year.
SELECT country, year, factor
FROM price_levels
ORDER BY country, year
