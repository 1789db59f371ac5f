SELECT n, id FROM vacancy_openings WHERE n IN ($numbers) ORDER BY n, id;
