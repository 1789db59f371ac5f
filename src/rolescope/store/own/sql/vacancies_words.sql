-- Words of a text, in the spelling in which those of openings are kept.
SELECT list_distinct(regexp_extract_all(lower(strip_accents($text)), '[\pL\pN+#]+'));
