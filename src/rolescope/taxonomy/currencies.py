"""The money of each country: what pay there is stated in if nothing else is said. ISO 4217 and 3166-1."""

from __future__ import annotations

from functools import cache

_USED_IN = {
    "AUD": "AU",
    "BRL": "BR",
    "CAD": "CA",
    "CHF": "CH LI",
    "CNY": "CN",
    "CZK": "CZ",
    "DKK": "DK",
    "EUR": "AD AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM XK",
    "GBP": "GB GG IM JE",
    "HKD": "HK",
    "HUF": "HU",
    "IDR": "ID",
    "ILS": "IL",
    "INR": "IN",
    "ISK": "IS",
    "JPY": "JP",
    "KRW": "KR",
    "MXN": "MX",
    "MYR": "MY",
    "NOK": "NO",
    "NZD": "NZ",
    "PHP": "PH",
    "PLN": "PL",
    "RON": "RO",
    "SEK": "SE",
    "SGD": "SG",
    "THB": "TH",
    "TRY": "TR",
    "USD": "EC PR SV US",
    "ZAR": "ZA",
}
"""The currencies that the European Central Bank publishes rates of, each with the countries that use it."""


@cache
def local_currencies() -> dict[str, str]:
    """Country to its currency; countries whose currency has no published rate are not in it."""
    return {country: code for code, countries in _USED_IN.items() for country in countries.split()}
