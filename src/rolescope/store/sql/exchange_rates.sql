-- Yearly averages of what a euro buys in each currency.
SELECT currency, year, per_eur
FROM exchange_rates
ORDER BY currency, year
