-- Every value of every list, with the postings that have it.
SELECT kind AS list, value, sum(postings) AS postings
FROM naming_counts
GROUP BY ALL
ORDER BY ALL
