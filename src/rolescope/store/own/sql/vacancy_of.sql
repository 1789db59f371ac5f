SELECT n FROM vacancy_openings WHERE id = $id;
