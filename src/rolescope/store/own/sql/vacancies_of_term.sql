-- Vacancies that a term finds, of one kind or up to three: a kind named twice counts once.
SELECT n FROM vacancy_terms WHERE (kind = $kind OR kind = $or_kind OR kind = $or_last) AND term = $term;
