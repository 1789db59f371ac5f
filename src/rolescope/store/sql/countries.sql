-- Every country that postings or pay records name.
SELECT country FROM cells WHERE country IS NOT NULL
UNION
SELECT country FROM pay WHERE country IS NOT NULL
UNION
SELECT country FROM posted_pay WHERE country IS NOT NULL
ORDER BY country
