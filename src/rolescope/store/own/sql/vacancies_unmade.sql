DELETE FROM vacancies_made;
