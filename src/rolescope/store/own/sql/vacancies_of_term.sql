SELECT n FROM vacancy_terms WHERE kind = $kind AND term = $term;
