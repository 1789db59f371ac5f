-- Every value of every list, with the postings that have it.
SELECT category AS list, value, sum(postings) AS postings
FROM category_counts
GROUP BY ALL
ORDER BY ALL
