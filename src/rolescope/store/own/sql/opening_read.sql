SELECT place, employer_kind, industry, years, degree FROM readings WHERE id = $id;
